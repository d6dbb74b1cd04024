import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { proofInput } from '../claim-view.ts';
import { serviceUrlFault } from '../model/service-url.ts';
import { setService } from '../store/settings.ts';

export const configureProof = defineOperation({
  name: 'claims.configure-proof',
  kind: 'command',
  title: { zh: '配置核验服务', en: 'Set a service of proof' },
  description: {
    zh: '系统管理员设置一种核验方式的服务地址（https；本机的模拟服务可用 http）。未配置的核验方式不可用。',
    en: 'The administrator says where the service of a proof stands (https; http for a simulator on this machine). A proof without one cannot be used.',
  },
  roles: ['administrator'],
  input: Type.Object(
    {
      proof: proofInput,
      baseUrl: Type.String({ minLength: 1, maxLength: 500, description: '服务地址 · Address of the service' }),
    },
    { additionalProperties: false },
  ),
  example: { proof: 'micro-deposit', baseUrl: 'https://bank.example.cn/jinqiao' },
  output: Type.Object({ proof: Type.String(), baseUrl: Type.String() }),
  run: async (ctx, { proof, baseUrl }) => {
    const message = serviceUrlFault(baseUrl);
    if (message !== undefined) throw new Failure('request.invalid', { issues: [{ field: 'baseUrl', rule: 'url', message }] });
    await setService(ctx, proof, baseUrl);
    return { proof, baseUrl };
  },
});
