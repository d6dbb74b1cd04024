import { useNavigate, useSearch } from '@tanstack/react-router';
import '../../shared/evaluation/evaluation.css';
import { Bench } from '../../shared/modelling/bench.tsx';

/** The institution's own studies, on enterprises that authorised it; nobody else sees them. */
export function StudiesPage() {
  const navigate = useNavigate();
  const place = useSearch({ from: '/institution/studies' });
  return (
    <Bench
      place={place}
      onPlace={(search) => void navigate({ to: '/institution/studies', search })}
      onDrafted={(modelId) => void navigate({ to: '/institution/models/$modelId', params: { modelId } })}
    />
  );
}
