import { Link, useParams } from '@tanstack/react-router';
import { ModelView } from '../../../shared/evaluation/model-view.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { OwnMonitoring } from './own-monitoring.tsx';

/** One model: the institution's own with what may be done with it, or one of the platform's to read. */
export function ModelPage() {
  const { t } = useLanguage();
  const { modelId } = useParams({ from: '/institution/models/$modelId' });
  return (
    <ModelView
      modelId={modelId}
      watch={<OwnMonitoring modelId={modelId} />}
      back={<Link to="/institution/models">{t({ zh: '自有模型', en: 'Own models' })}</Link>}
    />
  );
}
