import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useLanguage } from '../../shared/language.tsx';
import { NativeSelect } from '../../shared/native-select.tsx';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import type { useChosen } from './use-chosen.ts';
import { useNames } from './use-names.ts';

/** Under which authorisation, and for which case: every use names both. */
export function ChooseUse({
  of: { authorisations, chosen, cases },
  caseNo,
  onAuthorisation,
  onCase,
}: {
  readonly of: ReturnType<typeof useChosen>;
  readonly caseNo: string | undefined;
  readonly onAuthorisation: (authorisationId: string | undefined) => void;
  readonly onCase: (caseNo: string | undefined) => void;
}) {
  const { t } = useLanguage();
  const purposeOf = usePurposeTitle();
  const nameOf = useNames(authorisations?.map(({ subjectId }) => subjectId) ?? []);
  if (authorisations?.length === 0)
    return (
      <Alert
        type="info"
        showIcon
        message={t({ zh: '没有可以使用的授权', en: 'No authorisation is in force' })}
        description={
          <Link to="/institution/authorisations/new">{t({ zh: '向企业申请授权', en: 'Request one from an enterprise' })}</Link>
        }
      />
    );
  return (
    <div className="form-row no-print">
      <div className="field">
        <label htmlFor="authorisation">{t({ zh: '授权', en: 'Authorisation' })}</label>
        <NativeSelect
          id="authorisation"
          none={t({ zh: '请选择', en: 'Choose one' })}
          value={chosen?.authorisationId}
          options={(authorisations ?? []).map((one) => ({
            value: one.authorisationId,
            label: t({
              zh: `${nameOf(one.subjectId)} · ${purposeOf(one.purpose)} · 已用 ${one.usedTotal}/${one.maxUses} 次`,
              en: `${nameOf(one.subjectId)} · ${purposeOf(one.purpose)} · ${one.usedTotal} of ${one.maxUses} used`,
            }),
          }))}
          onChange={onAuthorisation}
        />
      </div>
      {chosen !== undefined && (
        <div className="field">
          <label htmlFor="case">{t({ zh: '融资事项', en: 'Case' })}</label>
          <NativeSelect
            id="case"
            none={t({ zh: '请选择', en: 'Choose one' })}
            value={caseNo}
            options={(cases ?? []).map((one) => ({ value: one.caseNo, label: one.caseNo }))}
            onChange={onCase}
          />
          {cases?.length === 0 && <Link to="/institution/cases">{t({ zh: '先登记融资事项', en: 'Register a case first' })}</Link>}
        </div>
      )}
    </div>
  );
}
