import type { Appearance } from '../appearance.tsx';

/** Told apart by the colour-blind too (after Okabe and Ito, 2008), on either ground. */
const series = {
  light: ['#0b4ea2', '#d08a00', '#00755c', '#b3421d', '#7b4fa0', '#4d5870', '#2f9bd6', '#8c6d1f'],
  dark: ['#6ea8fe', '#f2c14e', '#5cc9a7', '#ff9a76', '#c7a3e8', '#a9b4c8', '#8fd3f4', '#d9c27a'],
} as const;
const inks = {
  light: { ink: '#1a2233', soft: '#4d5870', line: '#d9dfea', sheet: '#ffffff' },
  dark: { ink: '#e8ecf4', soft: '#a9b4c8', line: '#2a3548', sheet: '#151d2c' },
} as const;

/** The page's own colours and letters for charts. The letters by their name: by `inherit` nobody can tell how wide a text will be. */
export function chartThemeOf(appearance: Appearance, fontFamily: string) {
  const { ink, soft, line, sheet } = inks[appearance];
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    axisLabel: { color: soft },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    color: series[appearance],
    textStyle: { color: ink, fontFamily },
    legend: { textStyle: { color: ink, fontFamily } },
    tooltip: { backgroundColor: sheet, borderColor: line, textStyle: { color: ink } },
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
    radar: { axisName: { color: soft }, splitLine: { lineStyle: { color: line } }, splitArea: { show: false } },
  };
}
