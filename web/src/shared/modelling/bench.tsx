import { Button } from 'antd';
import { useLanguage } from '../language.tsx';
import './modelling.css';
import { FitView } from './fit-view.tsx';
import { StudyList } from './study-list.tsx';
import { StudyView } from './study-view.tsx';

/** Where on the bench one is: the list, a study, one of its fits. */
export type BenchPlace = { readonly study?: string | undefined; readonly fit?: string | undefined };

/** The analyst's bench: studies, their training sets and bins, fits and what they found. The same for the platform and for an institution. */
export function Bench({
  place,
  onPlace,
  onDrafted,
}: {
  readonly place: BenchPlace;
  readonly onPlace: (place: BenchPlace) => void;
  /** Who may make a model of a fit: where it goes from there. */
  readonly onDrafted: (modelId: string) => void;
}) {
  const { t } = useLanguage();
  const { study, fit } = place;
  if (study === undefined) return <StudyList onOpen={(studyId) => onPlace({ study: studyId })} />;
  return (
    <>
      <p className="crumb">
        <Button type="link" className="cell-link" onClick={() => onPlace({})}>
          {t({ zh: '建模研究', en: 'Studies' })}
        </Button>
        {fit !== undefined && (
          <>
            {' / '}
            <Button type="link" className="cell-link" onClick={() => onPlace({ study })}>
              {t({ zh: '样本与分箱', en: 'Sample and bins' })}
            </Button>
          </>
        )}
      </p>
      {fit === undefined ? (
        <StudyView key={study} studyId={study} onFit={(fitId) => onPlace({ study, fit: fitId })} />
      ) : (
        <FitView fitId={fit} onDrafted={onDrafted} />
      )}
    </>
  );
}
