import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Form, Radio, Select, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { GrantForm, type Widest } from './grant-form.tsx';
import { ScreeningGrant } from './screening-grant.tsx';

const MOST = 200;
type Template = Operations['consent.list-templates']['output']['templates'][number];
type Items = Operations['catalogue.list-items']['output']['items'];

/** Authorises an institution of one's own accord, before anybody has asked. */
export function GivePage() {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const directory = useAnswer('institutions.list-directory', { limit: MOST });
  const templates = useAnswer('consent.list-templates', {});
  const items = useAnswer('catalogue.list-items', { limit: 100 });
  const [institutionNo, setInstitutionNo] = useState<number>();
  const asked = useSearch({ from: '/enterprise/authorisations/give' }).purpose;
  const [purpose, setPurpose] = useState<Template['purpose'] | undefined>(asked);
  const back = () => navigate({ to: '/enterprise/authorisations' });
  const template = templates.data?.templates.find((one) => one.purpose === purpose);
  const widest = useMemo(() => template && widestOf(template, items.data?.items ?? []), [template, items.data]);
  const failed = directory.error ?? templates.error ?? items.error;
  if (failed !== null) return <ProblemView error={failed} onRetry={() => void directory.refetch()} />;
  if (!directory.data || !templates.data || !items.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <p className="crumb">
        <Link to="/enterprise/authorisations">{t({ zh: '授权', en: 'Authorisations' })}</Link>
      </p>
      <h1>{t({ zh: '主动授权一家银行', en: 'Authorise a bank yourself' })}</h1>
      <Form layout="vertical" component="div" className="sheet">
        <Form.Item label={t({ zh: '授权给谁', en: 'To whom' })} htmlFor="institution">
          <Select
            id="institution"
            showSearch
            optionFilterProp="label"
            placeholder={t({ zh: '选择已接入的机构', en: 'Choose an admitted institution' })}
            value={institutionNo}
            onChange={setInstitutionNo}
            options={directory.data.institutions.map((one) => ({
              value: one.institutionNo,
              label: language === 'zh' ? one.nameZh : one.nameEn,
            }))}
          />
        </Form.Item>
        <Form.Item label={t({ zh: '为了什么', en: 'For what' })}>
          <Radio.Group
            className="choices-down"
            value={purpose}
            onChange={(event) => setPurpose(event.target.value as Template['purpose'])}
            options={templates.data.templates.map((one) => ({
              value: one.purpose,
              label: (
                <>
                  {t(one.title)}
                  <small>{t(one.description)}</small>
                </>
              ),
            }))}
          />
        </Form.Item>
      </Form>
      {institutionNo !== undefined && purpose !== undefined && widest !== undefined && (
        <section className="sheet">
          {purpose === 'pre-screening' ? (
            <ScreeningGrant key={institutionNo} institutionNo={institutionNo} widest={widest} onGiven={back} />
          ) : (
            <GrantForm
              key={`${institutionNo} ${purpose}`}
              about={{ institutionNo, purpose: purpose as never }}
              widest={widest}
              chosen={[]}
              onGiven={back}
            />
          )}
        </section>
      )}
    </>
  );
}

const LEAST_DAYS = 1;

/** All that the purpose allows, from now on. */
function widestOf(template: Template, items: Items): Widest {
  const now = dayjs();
  const allowed = template.items ?? items.filter((one) => one.class !== 'compute-only').map(({ name }) => name);
  return {
    items: allowed.map((item) => ({ item, fields: null })),
    dataFrom: now.subtract(template.maxHistoryMonths, 'month').format('YYYY-MM'),
    dataTo: now.format('YYYY-MM'),
    validTo: now
      .add(Math.max(LEAST_DAYS, template.maxValidityDays - 1), 'day')
      .endOf('day')
      .toISOString(),
    maxUses: template.maxUses,
  };
}
