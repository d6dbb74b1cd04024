import { MapChart } from 'echarts/charts';
import { registerMap, use as useParts } from 'echarts/core';

// Only what draws maps takes them; before it is there they are dropped in silence.
useParts([MapChart]);

type Shape = Parameters<typeof registerMap>[1];
export type MapNotice = {
  readonly approvalNo: string | null;
  readonly source: { readonly zh: string; readonly en: string };
};

const MAP = '/maps/china.json';
const NOTICE = '/maps/china-notice.json';
/** By this very name the library draws the South China Sea as an inset. */
export const CHINA = 'china';

/** Loads the map the operator has put there and makes it known; answers its notice and its provinces, by their six digits. */
export async function loadChina(): Promise<{ readonly notice: MapNotice; readonly provinces: ReadonlyMap<string, string> }> {
  const [shape, notice] = await Promise.all([readJson(MAP), readJson(NOTICE)]);
  registerMap(CHINA, shape as Shape);
  const { features } = shape as { features: readonly { properties: { id?: string; name: string } }[] };
  return {
    notice: notice as MapNotice,
    provinces: new Map(features.flatMap(({ properties: { id, name } }) => (id === undefined ? [] : [[id, name] as const]))),
  };
}

async function readJson(path: string): Promise<unknown> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}
