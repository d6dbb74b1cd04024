import { Link } from '@tanstack/react-router';
import { amountText } from '../../shared/finance/amount.ts';
import { timeOf } from '../../shared/moment.ts';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { BridgeDrawing } from './bridge-drawing.tsx';

const REFRESH_MS = 60_000;
const FEN_A_YUAN = 100;

const figures = [
  ['subjects', { zh: '信息主体', en: 'Enterprises' }],
  ['facts', { zh: '入库记录', en: 'Records' }],
  ['providers', { zh: '数据提供单位', en: 'Providers' }],
  ['institutions', { zh: '接入机构', en: 'Institutions' }],
  ['authorisations', { zh: '有效授权', en: 'Authorisations in force' }],
  ['disclosures', { zh: '已封存的使用记录', en: 'Uses sealed in the log' }],
] as const satisfies readonly (readonly [string, Bilingual])[];

const promises = [
  {
    title: { zh: '企业说了算', en: 'The enterprise decides' },
    text: {
      zh: '查询须经企业授权：给谁、看什么、为何事、用几次、到何时，逐条写明，随时撤回，下一次查询即被拒绝。',
      en: 'A query needs its authorisation: to whom, what, for what, how often, until when. Revoked at any time, it stops the very next query.',
    },
  },
  {
    title: { zh: '只为融资', en: 'For financing only' },
    text: {
      zh: '每次使用都对应一项融资事项。机构须先通过安全评估，没有融资事项的、异常的使用会被发现并追究。',
      en: 'Each use belongs to a financing case. Institutions pass a security assessment first; uses without a case or out of the ordinary are found and followed up.',
    },
  },
  {
    title: { zh: '可用不可见', en: 'Usable, not visible' },
    text: {
      zh: '能回答“是或否”的，不给数字；最敏感的信息从不对外提供。',
      en: 'Where yes or no will do, no figure is given; the most sensitive data is never shown.',
    },
  },
  {
    title: { zh: '看过必留痕', en: 'Every look leaves a trace' },
    text: {
      zh: '每次披露都写入防篡改日志，一秒内封存。企业可看到谁看过自己，并离线验证。',
      en: 'Every disclosure is sealed in a tamper-evident log within a second. The enterprise sees who looked, and can prove it offline.',
    },
  },
] as const;

/** What the platform is, for whoever comes for the first time: in one look, with figures that are live. */
export function FrontPage() {
  const { t } = useLanguage();
  return (
    <div className="front">
      <section className="front-hero">
        <div>
          <h1>{t({ zh: '让信用，换来贷款', en: 'Credit that earns a loan' })}</h1>
          <p>
            {t({
              zh: '汇集纳税、社保、水电、不动产、知识产权等涉企信用信息，经企业授权提供给银行，帮助中小微企业凭信用获得融资。对企业免费。',
              en: 'Tax, social insurance, utilities, real estate and patents in one file, shown to banks with the enterprise’s authorisation, so that small firms borrow on their credit. Free for enterprises.',
            })}
          </p>
          <p className="front-ways">
            <Link to="/products" className="way way-first">
              {t({ zh: '查看融资产品', en: 'See loans on offer' })}
            </Link>
            <Link to="/catalogue" className="way">
              {t({ zh: '查看信息目录', en: 'Browse the catalogue' })}
            </Link>
            <a className="way" href="/reference">
              {t({ zh: '接口说明', en: 'API reference' })}
            </a>
          </p>
        </div>
        <BridgeDrawing />
      </section>
      <Figures />
      <section className="front-promises" aria-label={t({ zh: '平台的承诺', en: 'What the platform promises' })}>
        {promises.map(({ title, text }) => (
          <article key={title.en}>
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
          </article>
        ))}
      </section>
    </div>
  );
}

function Figures() {
  const { t, language } = useLanguage();
  const { data, isError } = useAnswer('statistics.show-overview', {}, { refreshMs: REFRESH_MS });
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en');
  return (
    <section
      className="front-figures"
      aria-label={t({ zh: '平台概况', en: 'The platform in figures' })}
      aria-busy={data === undefined}
    >
      <dl>
        {figures.map(([name, title]) => (
          <div key={name}>
            <dt>{t(title)}</dt>
            <dd>{data === undefined ? '—' : numbers.format(data[name])}</dd>
          </div>
        ))}
        <LoanFigures />
      </dl>
      <p className="front-as-of" role="status">
        {isError && t({ zh: '暂时取不到最新数字', en: 'The figures cannot be had just now' })}
        {data && `${t({ zh: '截至', en: 'As of' })} ${timeOf(data.at, language)}`}
      </p>
    </section>
  );
}

/** What there is of loans at the end of the newest month that is published; a dash before there is any. */
function LoanFigures() {
  const { t, language } = useLanguage();
  const households = useNewest('households');
  const granted = useNewest('granted-so-far');
  return (
    <>
      <div>
        <dt>{t({ zh: '有贷款余额的企业', en: 'Enterprises with a loan' })}</dt>
        <dd>{households?.toLocaleString(language === 'zh' ? 'zh-CN' : 'en') ?? '—'}</dd>
      </div>
      <div>
        <dt>{t({ zh: '累计授信', en: 'Granted so far' })}</dt>
        <dd>{granted === undefined ? '—' : amountText(granted * FEN_A_YUAN, language)}</dd>
      </div>
    </>
  );
}

function useNewest(measure: 'households' | 'granted-so-far'): number | undefined {
  const { data } = useAnswer('statistics.show-loans', { measure });
  return data?.figures.findLast(({ figure }) => figure !== null)?.figure ?? undefined;
}
