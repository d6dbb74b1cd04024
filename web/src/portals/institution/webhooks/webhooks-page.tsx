import { useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { useSession } from '../../../shared/session.ts';
import { Endpoints } from './endpoints.tsx';
import { RegisterEndpoint } from './register-endpoint.tsx';
import { Sendings } from './sendings.tsx';

/** Where the institution's machines are told what happened, and what became of each message. The manager decides, everybody else may look. */
export function WebhooksPage() {
  const { t } = useLanguage();
  const { data } = useSession();
  const manages = data?.person?.position === 'manager';
  const [about, setAbout] = useState<string>();
  return (
    <>
      <h1>{t({ zh: '推送通知', en: 'Webhooks' })}</h1>
      <p className="lead">
        {t({
          zh: '企业同意或撤回授权、记录更正、使用待说明时，平台即时告知您的系统。通知只含种类和编号，内容由系统凭编号查询。',
          en: 'When an enterprise gives or revokes an authorisation, a record is corrected or uses are to be explained, your systems are told at once. A message holds a kind and ids; what it is about your system asks for by id.',
        })}
      </p>
      {!manages && (
        <p className="source">
          {t({ zh: '推送地址由本单位负责人管理。', en: 'The manager of your organisation looks after the endpoints.' })}
        </p>
      )}
      <h2>{t({ zh: '推送地址', en: 'Endpoints' })}</h2>
      <Endpoints manages={manages} onShow={setAbout} />
      {manages && <RegisterEndpoint />}
      <h2>{t({ zh: '推送记录', en: 'Deliveries' })}</h2>
      <Sendings manages={manages} endpointId={about} onAll={() => setAbout(undefined)} />
    </>
  );
}
