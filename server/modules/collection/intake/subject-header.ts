import { headerKey } from './header-text.ts';

/**
 * Headers of the subject's code, the surest first: a file that has several gives the others for subjects without the
 * first. The names with XDR are those of the publication of licences and penalties (双公示).
 */
const codeHeaders: readonly (readonly string[])[] = [
  [
    '统一社会信用代码',
    'unifiedCode',
    'subjectCode',
    'USCC',
    'CF_XDR_SHXYM',
    'XK_XDR_SHXYM',
    '统一社会信用代码/注册号',
    '统一社会信用代码（注册号）',
    '统一代码',
    '统一信用代码',
    '主体代码',
  ],
  [
    '社会信用代码',
    '信用代码',
    '社会统一信用代码',
    '企业统一社会信用代码',
    '相对人统一社会信用代码',
    '行政相对人统一社会信用代码',
    '行政相对人代码_1(统一社会信用代码)',
    'creditCode',
    'uscCode',
    'tyshxydm',
    'shxydm',
    'xydm',
  ],
  ['纳税人识别号', '纳税人识别号（统一社会信用代码）', '税务登记号', 'taxpayerNumber', 'nsrsbh', 'CF_XDR_SWDJ', 'XK_XDR_SWDJ'],
  [
    '组织机构代码',
    '组织机构代码证号',
    'organisationCode',
    'organizationCode',
    'zzjgdm',
    'CF_XDR_ZDM',
    'XK_XDR_ZDM',
    'CF_XDR_ZZJG',
    'XK_XDR_ZZJG',
  ],
  [
    '注册号',
    '工商注册号',
    '营业执照注册号',
    '工商登记码',
    'registrationNumber',
    'CF_XDR_GSDJ',
    'XK_XDR_GSDJ',
    'CF_XDR_GSZC',
    'XK_XDR_GSZC',
  ],
];

const nameHeaders: readonly (readonly string[])[] = [
  ['subjectName', '主体名称', 'CF_XDR_MC', 'XK_XDR_MC', 'XK_XDR', '行政相对人名称', '相对人名称', '行政相对人'],
  [
    '企业名称',
    '市场主体名称',
    '经营主体名称',
    '单位名称',
    '纳税人名称',
    '机构名称',
    '公司名称',
    '缴费单位名称',
    '用人单位名称',
    'companyName',
    'enterpriseName',
    'qymc',
  ],
  ['名称', '企业', 'name'],
];

const operationHeaders = ['操作', '操作类型', '操作/operation', 'operation'];

/** Below this rank a header means the subject's code whatever else the item has; the others give way to a field of that name. */
export const sureRanks = 2;

const ranked = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((names, rank) => names.map((name): [string, number] => [headerKey(name), rank])));

const codeRanks = ranked(codeHeaders);
const nameRanks = ranked(nameHeaders);
const operations = new Set(operationHeaders.map(headerKey));

/** Rank of a header (by its key) among those of the subject's code, 0 the surest; undefined if it is none. */
export const subjectCodeRank = (key: string): number | undefined => codeRanks.get(key);

/** Rank of a header (by its key) among those of the subject's name; undefined if it is none. */
export const subjectNameRank = (key: string): number | undefined => nameRanks.get(key);

export const isOperationHeader = (key: string): boolean => operations.has(key);

/** What a header of the subject's code looks like, for suggesting the one that was meant. */
export const commonCodeHeaders: readonly string[] = codeHeaders.slice(0, 2).flat().map(headerKey);
