import { useNavigate, useSearch } from '@tanstack/react-router';
import '../../../shared/evaluation/evaluation.css';
import { Bench } from '../../../shared/modelling/bench.tsx';

/** The platform's own studies, from which models may be drafted. */
export function StudiesPage() {
  const navigate = useNavigate();
  const place = useSearch({ from: '/operator/studies' });
  return (
    <Bench
      place={place}
      onPlace={(search) => void navigate({ to: '/operator/studies', search })}
      onDrafted={(modelId) => void navigate({ to: '/operator/models/$modelId', params: { modelId } })}
    />
  );
}
