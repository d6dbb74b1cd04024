import { useLanguage, type Bilingual } from '../../shared/language.tsx';

const sources: readonly Bilingual[] = [
  { zh: '税务', en: 'Tax' },
  { zh: '社保', en: 'Insurance' },
  { zh: '市场监管', en: 'Registry' },
  { zh: '水电气', en: 'Utilities' },
  { zh: '不动产', en: 'Property' },
];
const takers: readonly Bilingual[] = [
  { zh: '银行', en: 'Banks' },
  { zh: '担保', en: 'Guarantors' },
  { zh: '保险', en: 'Insurers' },
];
const ROW = 44;

/** The platform as a bridge: departments on one bank, lenders on the other, the enterprise above with the key in its hand. */
export function BridgeDrawing() {
  const { t } = useLanguage();
  const label = t({
    zh: '各部门的信息，经企业授权，通过平台到达金融机构',
    en: 'What departments hold reaches lenders over the platform, with the enterprise’s authorisation',
  });
  return (
    <svg className="bridge" viewBox="0 0 560 300" role="img" aria-label={label}>
      {sources.map((source, row) => (
        <Station key={source.en} x={8} y={46 + row * ROW} text={t(source)} />
      ))}
      {takers.map((taker, row) => (
        <Station key={taker.en} x={442} y={90 + row * ROW} text={t(taker)} />
      ))}
      <path className="bridge-deck" d="M124 230H436" />
      <path className="bridge-arch" d="M140 230a140 118 0 0 1 280 0" />
      {[-100, -60, -20, 20, 60, 100].map((dx) => (
        <path key={dx} className="bridge-hanger" d={`M${280 + dx} 230v${-118 * Math.sqrt(1 - (dx / 140) ** 2)}`} />
      ))}
      <g className="bridge-key">
        <rect x="216" y="14" width="128" height="44" rx="22" />
        <text x="280" y="42">
          {t({ zh: '企业授权', en: 'Authorised' })}
        </text>
        <path d="M280 60v44" markerEnd="url(#tip)" />
      </g>
      <path className="bridge-way" d="M130 204h300" markerEnd="url(#tip)" />
      <text className="bridge-name" x="280" y="264">
        {t({ zh: '金桥', en: 'Jinqiao' })}
      </text>
      <defs>
        <marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path className="bridge-tip" d="M0 0l8 4-8 4z" />
        </marker>
      </defs>
    </svg>
  );
}

function Station({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  return (
    <g className="bridge-station">
      <rect x={x} y={y} width="110" height="34" rx="5" />
      <text x={x + 55} y={y + 23}>
        {text}
      </text>
    </g>
  );
}
