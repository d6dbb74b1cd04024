import { Type, type Static } from 'typebox';
import type { Language } from '../../kernel/pure/text.ts';
import { lookUpCode } from '../catalogue/index.ts';
import type { BoardCell, BoardRow, CollectionBoard, Summary } from './collection-board.ts';

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);
const Share = nullable(Type.Number({ minimum: 0, maximum: 1 }));

const summary = {
  collected: Type.Integer({ description: '已收录数：至少接收过一行 Of which at least one row was accepted' }),
  of: Type.Integer(),
  rate: Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()], {
    description: '收录率 Collection rate; null where nothing is to be collected',
  }),
  recordsHeld: Type.Integer({ description: '现存记录数：新增减撤销 Records held: added less withdrawn' }),
  quality: Type.Object(
    { completeness: Share, validity: Share, accuracy: Share, consistency: Share, timeliness: Share, uniqueness: Share },
    { description: '各维度得分，按行数加权 Scores weighted by rows' },
  ),
};

const Cell = Type.Object({
  item: Type.String(),
  registered: Type.Boolean({ description: '是否登记可交付 Registered to deliver it' }),
  collected: Type.Boolean(),
  deliveries: Type.Integer(),
  lastDeliveryId: nullable(Type.Integer()),
  lastDeliveredAt: nullable(Type.String({ description: '整批退回的不算 A delivery refused whole does not count' })),
  recordsHeld: Type.Integer(),
  nextDueOn: nullable(
    Type.String({ description: '下次应报日期（北京时间）；随变更更新的没有 Next due day, China time; none on change' }),
  ),
  daysLate: nullable(
    Type.Integer({ description: '已迟天数；从未交付的无从起算，为 null · Null where nothing was ever delivered' }),
  ),
});

export const BoardView = Type.Object({
  overall: Type.Object(summary),
  regions: Type.Array(Type.Object({ divisionCode: Type.String(), divisionTitle: Type.String(), ...summary })),
  items: Type.Array(
    Type.Object({ item: Type.String(), title: Type.String(), category: Type.String(), edition: Type.String(), ...summary }),
  ),
  providers: Type.Array(
    Type.Object({
      providerNo: Type.Integer(),
      code: Type.String(),
      name: Type.String(),
      divisionCode: Type.String(),
      ...summary,
      cells: Type.Array(Cell),
    }),
  ),
});

type BoardView = Static<typeof BoardView>;

/** The board for a reader, with the given rows of it. */
export function viewOfBoard(board: CollectionBoard, rows: readonly BoardRow[], language: Language): BoardView {
  return {
    overall: summaryView(board.overall),
    regions: board.regions.map(({ divisionCode, ...region }) => ({
      divisionCode,
      divisionTitle: lookUpCode('division', divisionCode)?.title[language] ?? divisionCode,
      ...summaryView(region),
    })),
    items: board.items.map(({ item, ...of }) => ({
      item: item.name,
      title: item.title[language],
      category: item.category,
      edition: item.edition,
      ...summaryView(of),
    })),
    providers: rows.map(({ provider, cells, ...of }) => ({
      providerNo: provider.providerNo,
      code: provider.code,
      name: language === 'zh' ? provider.nameZh : provider.nameEn,
      divisionCode: provider.divisionCode,
      ...summaryView(of),
      cells: cells.map(cellView),
    })),
  };
}

function summaryView({ rate, held, quality }: Summary) {
  return { ...rate, recordsHeld: held, quality: { ...quality } };
}

function cellView({ item, registered, collected, standing, due }: BoardCell) {
  const lastDeliveredAt = standing?.lastDeliveredAt ?? null;
  return {
    item: item.name,
    registered,
    collected,
    deliveries: standing?.deliveries ?? 0,
    lastDeliveryId: standing?.lastDeliveryId ?? null,
    lastDeliveredAt: lastDeliveredAt?.toISOString() ?? null,
    recordsHeld: standing?.held ?? 0,
    nextDueOn: due?.dueOn ?? null,
    daysLate: lastDeliveredAt === null ? null : (due?.daysLate ?? null),
  };
}
