/** A small class of GB/T 4754 with the figures that make its enterprises look like it; all are plausible, none is measured. */
export type Industry = {
  readonly code: string;
  /** The word for it in a name. */
  readonly word: string;
  readonly scope: string;
  /** Share among enterprises and among individual businesses. */
  readonly weights: readonly [enterprise: number, individual: number];
  /** Typical employees of an enterprise. */
  readonly employees: number;
  /** Yuan of revenue a worker makes in a month. */
  readonly revenuePerWorker: number;
  readonly margin: number;
  /** Kilowatt-hours for each 10,000 yuan of revenue. */
  readonly power: number;
  /** Cubic metres a worker and month. */
  readonly water: number;
  /** Cubic metres for each 10,000 yuan of revenue; 0 where no gas is used. */
  readonly gas: number;
  /** Shares of enterprises that export, that do research. */
  readonly exporters: number;
  readonly innovators: number;
  /** Swing of revenue over the year and the month (1 to 12) of its height. */
  readonly season: readonly [swing: number, peak: number];
};

type Row = readonly [
  string,
  string,
  string,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

const rows: readonly Row[] = [
  ['3484', '机械', '机械零部件加工、销售', 9, 2, 38, 42_000, 0.09, 210, 6, 30, 0.35, 0.4, 0.08, 11],
  ['3525', '模具', '模具设计、制造、销售', 6, 1, 26, 38_000, 0.1, 190, 5, 0, 0.25, 0.35, 0.06, 10],
  ['3311', '金属', '金属结构件制造、销售', 6, 2, 32, 48_000, 0.07, 260, 5, 45, 0.15, 0.2, 0.1, 10],
  ['3670', '汽配', '汽车零部件及配件制造', 4, 0, 85, 62_000, 0.07, 180, 6, 40, 0.4, 0.45, 0.06, 11],
  ['3912', '电子', '计算机零部件制造、销售', 4, 0, 64, 70_000, 0.08, 120, 5, 0, 0.45, 0.55, 0.12, 10],
  ['3821', '电气', '变压器、电感器制造、销售', 3, 0, 55, 65_000, 0.09, 140, 5, 0, 0.35, 0.5, 0.06, 11],
  ['2927', '塑料', '塑料制品制造、销售', 5, 2, 28, 45_000, 0.07, 300, 5, 10, 0.3, 0.15, 0.08, 9],
  ['1779', '家纺', '家用纺织品制造、销售', 5, 2, 34, 30_000, 0.06, 130, 7, 25, 0.45, 0.1, 0.18, 10],
  ['1951', '鞋业', '鞋类制造、销售', 3, 1, 48, 26_000, 0.06, 90, 6, 0, 0.4, 0.08, 0.18, 9],
  ['2190', '家具', '家具制造、销售', 3, 2, 30, 34_000, 0.07, 85, 5, 0, 0.3, 0.12, 0.14, 11],
  ['1411', '食品', '糕点、面包制造、销售', 3, 4, 22, 24_000, 0.09, 120, 14, 60, 0.03, 0.08, 0.16, 1],
  ['2669', '化工', '专用化学产品制造、销售', 2, 0, 58, 95_000, 0.1, 330, 12, 120, 0.3, 0.5, 0.05, 5],
  ['4790', '建设', '房屋建筑工程施工', 5, 1, 60, 55_000, 0.05, 25, 6, 0, 0, 0.08, 0.2, 12],
  ['5179', '贸易', '机械设备及电子产品批发', 14, 6, 9, 190_000, 0.04, 6, 3, 0, 0.2, 0.06, 0.08, 12],
  ['5431', '物流', '普通货物道路运输', 5, 5, 18, 40_000, 0.06, 20, 3, 0, 0, 0.05, 0.1, 11],
  ['6513', '软件', '应用软件开发、技术服务', 8, 0, 22, 52_000, 0.14, 12, 3, 0, 0.08, 0.75, 0.15, 12],
  ['6531', '信息', '信息系统集成服务', 5, 0, 24, 60_000, 0.11, 12, 3, 0, 0.04, 0.65, 0.2, 12],
  ['7320', '科技', '工程和技术研究和试验发展', 4, 0, 16, 45_000, 0.12, 15, 3, 0, 0.05, 0.8, 0.15, 12],
  ['5299', '商贸', '日用品零售', 5, 30, 5, 42_000, 0.08, 30, 3, 0, 0, 0.01, 0.12, 1],
  ['6210', '餐饮', '正餐服务', 3, 18, 12, 17_000, 0.1, 130, 22, 160, 0, 0.01, 0.1, 1],
  ['6291', '小吃', '小吃服务', 1, 14, 5, 13_000, 0.12, 140, 18, 140, 0, 0, 0.06, 8],
  ['8040', '美发', '理发及美容服务', 1, 8, 5, 12_000, 0.14, 70, 16, 0, 0, 0, 0.06, 1],
  ['8111', '汽修', '汽车修理与维护', 2, 6, 7, 24_000, 0.12, 50, 9, 0, 0, 0.01, 0.05, 1],
  ['0141', '农业', '蔬菜种植、销售', 2, 3, 14, 14_000, 0.1, 60, 30, 0, 0.03, 0.03, 0.2, 5],
];

export const industries: readonly Industry[] = rows.map((row) => ({
  code: row[0],
  word: row[1],
  scope: row[2],
  weights: [row[3], row[4]],
  employees: row[5],
  revenuePerWorker: row[6],
  margin: row[7],
  power: row[8],
  water: row[9],
  gas: row[10],
  exporters: row[11],
  innovators: row[12],
  season: [row[13], row[14]],
}));
