import { Link } from '@tanstack/react-router';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Tile } from '../../../shared/tile.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';

/** Endpoints that were stopped: nothing is told there until somebody resumes them. */
export function StoppedEndpoints() {
  const { t, language } = useLanguage();
  const answer = useAnswer('webhooks.list', {}, { refreshMs: 60_000 });
  return (
    <Tile
      title={t({ zh: '停用的推送地址', en: 'Stopped webhooks' })}
      answer={answer}
      none={t({ zh: '没有停用的', en: 'None' })}
      more={<Link to="/institution/webhooks">{t({ zh: '管理', en: 'Manage' })}</Link>}
    >
      {answer.data?.endpoints
        .filter(({ endpointState }) => endpointState === 'failing' || endpointState === 'gone')
        .map(({ endpointId, url, endpointState }) => (
          <li key={endpointId}>
            <Link to="/institution/webhooks">{url}</Link>
            <small>{choiceTitle('endpointState', endpointState, language)}</small>
          </li>
        ))}
    </Tile>
  );
}
