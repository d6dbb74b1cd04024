import { theme, type ThemeConfig } from 'antd';
import type { Appearance } from './appearance.tsx';
import { prefersLessMotion } from './less-motion.ts';

/** Ink blue of official print and the gold of the name; every pair of text and ground has a contrast of 4.5 or more (WCAG 2.2 1.4.3). */
const palette = {
  light: { blue: '#0b4ea2', red: '#b3121d', ground: '#f4f6fa', soft: '#4d5870', soothing: '#e8eef8', line: '#b9cdea' },
  dark: { blue: '#6ea8fe', red: '#ff7875', ground: '#0e1420', soft: '#a9b4c8', soothing: '#18243b', line: '#2f4468' },
} as const;

export function themeOf(appearance: Appearance): ThemeConfig {
  const { blue, red, ground, soft, soothing, line } = palette[appearance];
  return {
    algorithm: appearance === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: blue,
      colorInfo: blue,
      colorLink: blue,
      colorInfoBg: soothing,
      colorInfoBorder: line,
      colorError: red,
      colorBgLayout: ground,
      colorTextPlaceholder: soft,
      colorTextDescription: soft,
      colorTextTertiary: soft,
      borderRadius: 6,
      fontSize: 15,
      fontFamily: 'inherit',
      motion: !prefersLessMotion(),
      ...(appearance === 'dark'
        ? { colorTextLightSolid: '#0e1420', colorBgContainer: '#151d2c', colorBgElevated: '#1b2536' }
        : {}),
    },
  };
}
