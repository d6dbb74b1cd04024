import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { usePlatform } from '../../../shared/platform.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';

type Given = { readonly title: string; readonly source: string };

/** Imports the official list: first to see what it would change, then for good. */
export function ImportForm() {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const [file, setFile] = useState<File>();
  const [form] = Form.useForm<Given>();
  const send = useMutation({
    mutationFn: async ({ given, dryRun }: { readonly given: Given; readonly dryRun: boolean }) => {
      if (file === undefined) throw new Error('no file');
      const output = await platform.upload(
        'catalogue.import-version',
        { ...given, fileName: file.name, dryRun: dryRun ? 'true' : 'false' },
        file,
      );
      return { output, dryRun };
    },
    onSuccess: () => answers.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith('catalogue.') }),
  });
  const tried = async (dryRun: boolean) => {
    const given = await form.validateFields().catch(() => undefined);
    if (given !== undefined && file !== undefined) send.mutate({ given, dryRun });
  };
  const said = send.data;
  return (
    <section className="sheet">
      <h2>{t({ zh: '导入官方清单', en: 'Import the official list' })}</h2>
      <Form<Given> form={form} layout="vertical">
        <div className="form-grid">
          <Form.Item
            name="title"
            label={t({ zh: '版本名称', en: 'Title' })}
            rules={[{ required: true, message: t({ zh: '请填写版本名称', en: 'Give a title' }) }]}
          >
            <Input
              maxLength={200}
              placeholder={t({ zh: '信用信息共享清单（2021年）', en: 'List of shared credit information (2021)' })}
            />
          </Form.Item>
          <Form.Item
            name="source"
            label={t({ zh: '文件来源（文号）', en: 'Source (document number)' })}
            rules={[{ required: true, message: t({ zh: '请填写文件来源', en: 'Say where it comes from' }) }]}
          >
            <Input maxLength={500} placeholder="国办发〔2021〕52号附件" />
          </Form.Item>
        </div>
        <Form.Item
          label={t({ zh: '文件（XLSX 或 JSON，不超过 5 MB）', en: 'File (XLSX or JSON, 5 MB at most)' })}
          htmlFor="catalogue-file"
        >
          <input id="catalogue-file" type="file" accept=".xlsx,.json" onChange={(event) => setFile(event.target.files?.[0])} />
        </Form.Item>
        <div className="oper-acts">
          <Button disabled={file === undefined} loading={send.isPending} onClick={() => void tried(true)}>
            {t({ zh: '先查看差异（不导入）', en: 'See first what differs' })}
          </Button>
          <Button
            type="primary"
            disabled={file === undefined || said?.dryRun !== true}
            loading={send.isPending}
            onClick={() => void tried(false)}
          >
            {t({ zh: '导入为新版本', en: 'Import as a new version' })}
          </Button>
        </div>
      </Form>
      <ProblemAlert error={send.error} />
      {said !== undefined && (
        <Alert
          type={said.output.unmatched.length + said.output.unread.length > 0 ? 'warning' : 'success'}
          showIcon
          message={
            said.dryRun
              ? t({ zh: `将产生第 ${said.output.version} 版`, en: `It would become version ${said.output.version}` })
              : said.output.created
                ? t({ zh: `已导入为第 ${said.output.version} 版`, en: `Imported as version ${said.output.version}` })
                : t({
                    zh: `该文件此前已导入为第 ${said.output.version} 版`,
                    en: `The file was imported before, as version ${said.output.version}`,
                  })
          }
          description={t({
            zh: `读到 ${said.output.rows} 行；不同 ${said.output.differences.length} 格，确认 ${said.output.confirmed} 格；未对应 ${said.output.unmatched.length} 行，未识别 ${said.output.unread.length} 格。`,
            en: `${said.output.rows} rows read; ${said.output.differences.length} cells differ, ${said.output.confirmed} are confirmed; ${said.output.unmatched.length} rows without an item, ${said.output.unread.length} cells not understood.`,
          })}
        />
      )}
    </section>
  );
}
