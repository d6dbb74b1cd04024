import { Link, useParams } from '@tanstack/react-router';
import { ModelView } from '../../../shared/evaluation/model-view.tsx';
import { useLanguage } from '../../../shared/language.tsx';

/** One model of the platform. */
export function ModelPage() {
  const { t } = useLanguage();
  const { modelId } = useParams({ from: '/operator/models/$modelId' });
  return (
    <ModelView modelId={modelId} back={<Link to="/operator/models">{t({ zh: '评价模型', en: 'Models of evaluation' })}</Link>} />
  );
}
