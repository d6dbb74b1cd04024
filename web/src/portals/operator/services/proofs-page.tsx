import { Button, Form, Input } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

type Proof = Operations['claims.list-proofs']['output']['proofs'][number];
type Name = Operations['claims.configure-proof']['input']['proof'];
const configurable: readonly string[] = ['electronic-licence', 'legal-representative', 'micro-deposit'] satisfies readonly Name[];

/** Where the services stand by which people prove that an enterprise is theirs. */
export function ProofsPage() {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('claims.list-proofs', {});
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <h1>{t({ zh: '核验服务', en: 'Services of proof' })}</h1>
      <p className="lead">
        {t({
          zh: '企业认领所用的外部核验服务。未设地址的核验方式不向企业开放；地址须为 https。',
          en: 'The outside services by which claims are proven. A proof without an address is not offered; addresses are https.',
        })}
      </p>
      <div className="cards">
        {data?.proofs.map((proof) => (
          <ProofCard key={proof.proof} proof={proof} />
        ))}
      </div>
    </>
  );
}

function ProofCard({ proof }: { readonly proof: Proof }) {
  const { t } = useLanguage();
  const configure = useAct('claims.configure-proof', { changes: ['claims'] });
  return (
    <section className="card">
      <header>
        <h2>{t(proof.title)}</h2>
        <span className={`state ${proof.available ? 'state-good' : 'state-over'}`}>
          {proof.available ? t({ zh: '可用', en: 'available' }) : t({ zh: '未开放', en: 'not offered' })}
        </span>
      </header>
      <p>{t(proof.description)}</p>
      <p className="source">
        {t({
          zh: `核验 ${proof.lifeHours} 小时内有效，最多尝试 ${proof.maxTries} 次`,
          en: `Holds for ${proof.lifeHours} hours, ${proof.maxTries} tries at most`,
        })}
      </p>
      {configurable.includes(proof.proof) && (
        <Form<{ readonly baseUrl: string }>
          layout="vertical"
          initialValues={{ baseUrl: proof.baseUrl ?? '' }}
          onFinish={({ baseUrl }) => configure.mutate({ proof: proof.proof as Name, baseUrl })}
        >
          <Form.Item
            name="baseUrl"
            label={t({ zh: '服务地址', en: 'Address of the service' })}
            rules={[{ required: true, message: t({ zh: '请填写地址', en: 'Give the address' }) }]}
          >
            <Input id={`proof-${proof.proof}`} placeholder="https://" maxLength={500} />
          </Form.Item>
          <ProblemAlert error={configure.error} />
          <Button htmlType="submit" loading={configure.isPending}>
            {configure.isSuccess ? t({ zh: '已保存', en: 'Saved' }) : t({ zh: '保存', en: 'Save' })}
          </Button>
        </Form>
      )}
    </section>
  );
}
