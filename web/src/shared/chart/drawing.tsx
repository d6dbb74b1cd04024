import { BarChart, HeatmapChart, LineChart, MapChart, PieChart, RadarChart } from 'echarts/charts';
import {
  AriaComponent,
  GeoComponent,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use as useParts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsOption } from 'echarts';
import { useEffect, useRef } from 'react';
import { useAppearance } from '../appearance.tsx';
import { prefersLessMotion } from '../less-motion.ts';
import { chartThemeOf } from './chart-theme.ts';

useParts([
  AriaComponent,
  BarChart,
  GeoComponent,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MapChart,
  PieChart,
  RadarChart,
  RadarComponent,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

/** Draws as vectors, which stay sharp when enlarged and printed, in the colours of the page. */
export default function Drawing({
  label,
  option,
  height,
}: {
  readonly label: string;
  readonly option: EChartsOption;
  readonly height: number;
}) {
  const place = useRef<HTMLDivElement>(null);
  const { appearance } = useAppearance();
  useEffect(() => {
    if (place.current === null) return undefined;
    const chart = init(place.current, chartThemeOf(appearance, getComputedStyle(place.current).fontFamily), { renderer: 'svg' });
    chart.setOption({ animation: !prefersLessMotion(), aria: { enabled: true }, ...option });
    const watcher = new ResizeObserver(([entry]) => {
      // What is hidden has no size to be drawn in.
      if (entry !== undefined && entry.contentRect.width > 0) chart.resize();
    });
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [option, appearance]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
