import { Form, Select } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';

const MOST = 200;

/** Which provider or institution somebody or something acts for, where the role has one. */
export function PartyFields({ role }: { readonly role: string | undefined }) {
  const { t, language } = useLanguage();
  const providers = useAnswer('institutions.list-providers', { limit: MOST }, { enabled: role === 'provider' });
  const institutions = useAnswer('institutions.list-directory', { limit: MOST }, { enabled: role === 'institution' });
  const named = (one: { readonly nameZh: string; readonly nameEn: string }) => (language === 'zh' ? one.nameZh : one.nameEn);
  const rules = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  if (role === 'provider')
    return (
      <Form.Item name="providerNo" label={t({ zh: '数据提供单位', en: 'Provider' })} rules={rules}>
        <Select
          showSearch
          optionFilterProp="label"
          options={(providers.data?.providers ?? []).map((one) => ({ value: one.providerNo, label: named(one) }))}
        />
      </Form.Item>
    );
  if (role === 'institution')
    return (
      <Form.Item name="institutionNo" label={t({ zh: '接入机构', en: 'Institution' })} rules={rules}>
        <Select
          showSearch
          optionFilterProp="label"
          options={(institutions.data?.institutions ?? []).map((one) => ({ value: one.institutionNo, label: named(one) }))}
        />
      </Form.Item>
    );
  return null;
}
