import type { IndustryGroup } from './industry-group.ts';

/** The figures by which size is told. */
export type SizeFigure = 'employees' | 'revenue' | 'assets';

/**
 * The lowest value of a figure for each class. Employees are persons; revenue and assets are 万元 (10,000 yuan).
 * A figure below `small` is micro.
 */
export type SizeBound = { readonly figure: SizeFigure; readonly large: number; readonly medium: number; readonly small: number };

export type SizeRules = { readonly version: string; readonly bounds: Readonly<Record<IndustryGroup, readonly SizeBound[]>> };

const employees = (large: number, medium: number, small: number): SizeBound => ({ figure: 'employees', large, medium, small });
const revenue = (large: number, medium: number, small: number): SizeBound => ({ figure: 'revenue', large, medium, small });
const assets = (large: number, medium: number, small: number): SizeBound => ({ figure: 'assets', large, medium, small });

/** 《中小企业划型标准规定》 (工信部联企业〔2011〕300号), article 4. Rules that follow it are another value of this type. */
export const sizeRules2011: SizeRules = {
  version: '300号-2011',
  bounds: {
    agriculture: [revenue(20_000, 500, 50)],
    industry: [employees(1000, 300, 20), revenue(40_000, 2000, 300)],
    construction: [revenue(80_000, 6000, 300), assets(80_000, 5000, 300)],
    wholesale: [employees(200, 20, 5), revenue(40_000, 5000, 1000)],
    retail: [employees(300, 50, 10), revenue(20_000, 500, 100)],
    transport: [employees(1000, 300, 20), revenue(30_000, 3000, 200)],
    storage: [employees(200, 100, 20), revenue(30_000, 1000, 100)],
    post: [employees(1000, 300, 20), revenue(30_000, 2000, 100)],
    accommodation: [employees(300, 100, 10), revenue(10_000, 2000, 100)],
    catering: [employees(300, 100, 10), revenue(10_000, 2000, 100)],
    'information-transmission': [employees(2000, 100, 10), revenue(100_000, 1000, 100)],
    software: [employees(300, 100, 10), revenue(10_000, 1000, 50)],
    'real-estate-development': [revenue(200_000, 1000, 100), assets(10_000, 5000, 2000)],
    'property-management': [employees(1000, 300, 100), revenue(5000, 1000, 500)],
    'leasing-and-business': [employees(300, 100, 10), assets(120_000, 8000, 100)],
    other: [employees(300, 100, 10)],
  },
};
