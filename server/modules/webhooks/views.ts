import { Type } from 'typebox';
import type { Endpoint } from './endpoint-store.ts';
import { endpointStates } from './endpoint-store.ts';
import { kindNames, type Kind } from './model/kinds.ts';

export const endpointIdInput = Type.String({ format: 'uuid', maxLength: 36 });
export const KindsInput = Type.Array(Type.Enum([...kindNames]), {
  minItems: 1,
  maxItems: kindNames.length,
  uniqueItems: true,
  description: '要接收的通知 What to be told of',
});
export const NoteInput = Type.String({
  minLength: 1,
  maxLength: 100,
  description: '说明，如所属系统 In words, such as which system it is',
});
export const endpointExample = '5f0c9a52-7c1e-4a52-9a3e-2f1d6b8f0c11';

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const EndpointView = Type.Object({
  endpointId: Type.String(),
  url: Type.String(),
  note: orNull(Type.String()),
  webhookKinds: Type.Array(Type.Enum([...kindNames])),
  endpointState: Type.Enum([...endpointStates]),
  stateAt: Type.String({ format: 'date-time' }),
  answeredAt: orNull(Type.String({ format: 'date-time', description: '最近一次接收成功 When it last took a message' })),
  waiting: Type.Integer({ description: '待推送的通知数 Messages it has not taken yet' }),
  secretAt: Type.String({ format: 'date-time' }),
  formerUntil: orNull(
    Type.String({ format: 'date-time', description: '原密钥同时签名至此时 The secret before signs too until then' }),
  ),
  madeBy: Type.String(),
  madeAt: Type.String({ format: 'date-time' }),
});

export const endpointView = (one: Endpoint, now: Date) => ({
  endpointId: one.endpointId,
  url: one.url,
  note: one.note,
  webhookKinds: one.kinds as Kind[],
  endpointState: one.state,
  stateAt: one.stateAt.toISOString(),
  answeredAt: one.answeredAt?.toISOString() ?? null,
  waiting: one.waiting,
  secretAt: one.secretAt.toISOString(),
  formerUntil: one.formerUntil !== null && one.formerUntil > now ? one.formerUntil.toISOString() : null,
  madeBy: one.madeBy,
  madeAt: one.madeAt.toISOString(),
});
