export const functionNames = ['abs', 'min', 'max', 'coalesce', 'has', 'days', 'round', 'clamp', 'between'] as const;

export type FunctionName = (typeof functionNames)[number];

export const isFunctionName = (name: string): name is FunctionName => (functionNames as readonly string[]).includes(name);
