import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { readContractFile, writeContractFile } from '../../privacy/contract/contract-file.ts';
import { contractHash, type TaskProposal } from '../../privacy/contract/contract.ts';
import { makeContract } from '../../privacy/contract/make-contract.ts';
import { commitInput } from '../../privacy/contract/party-folder.ts';
import { addInput, contractPartyOf } from '../../privacy/contract/propose.ts';
import { findProtocol, protocols } from '../../privacy/protocols/protocols.ts';
import type { ProtocolParameters } from '../../privacy/protocols/protocol.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { inWords } from './in-words.ts';
import { requireFolder, requirePeer } from './party-options.ts';
import { sourceOf, tableOptions, type TableOptions } from './table-options.ts';

type Options = TableOptions & {
  readonly folder: string;
  readonly peer?: string;
  readonly protocol?: string;
  readonly purpose?: string;
  readonly set?: readonly string[];
  readonly quota?: readonly string[];
  readonly days: string;
  readonly dataset?: string;
};

const DAY_MS = 86_400_000;
const MAX_DAYS = 365;

/** `jinqiao privacy propose`: begins a contract, or adds one's own table to one the peer began. */
export function proposeCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  const several = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];
  const command = new Command('propose')
    .summary(text('起草任务合同，或补入本方的输入', 'Begin a task contract, or add one’s own table to it'))
    .description(
      text(
        '文件不存在时起草（须 --peer、--protocol、--purpose）；已存在时补入本方表格的承诺。双方都补齐后成为待审批的合同。表格本身不出本方，文件里只有行数、列名和加盐的承诺。',
        'Begins the contract where there is no file (--peer, --protocol and --purpose are needed), else adds the commitment to one’s own table. With both it is ready for approval. The table itself stays: the file holds its rows’ number, columns and a salted commitment.',
      ),
    )
    .argument('<contract>', text('合同文件', 'the file of the contract'))
    .requiredOption('--folder <folder>', text('当事方文件夹', 'the folder of the party'))
    .option('--peer <file>', text('对方的 party.json', "the peer's party.json"))
    .option(
      '--protocol <name>',
      text(`协议 ${protocols.map(({ name }) => name).join('、')}`, `protocol: ${protocols.map(({ name }) => name).join(', ')}`),
    )
    .option('--purpose <text>', text('目的，供审批人判断', 'why, for the approvers'))
    .option('--set <name=value>', text('协议参数，可重复', 'a parameter of the protocol, again for each'), several)
    .option('--quota <name=number>', text('额度，可重复，默认 runs=1', 'a quota, again for each; runs=1 unless told'), several)
    .option('--days <days>', text('有效天数，默认 30', 'days until it expires, 30 unless told'), '30')
    .option('--dataset <name>', text('本方对该表的称呼', 'what this party calls the table'));
  for (const option of tableOptions(terminal)) command.addOption(option);
  return command.action((path: string, options: Options) => inWords(terminal, finish, () => propose(terminal, path, options)));
}

async function propose(terminal: Terminal, path: string, options: Options): Promise<ExitCode> {
  const folder = requireFolder(options.folder);
  const found = readContractFile(path);
  if (found !== undefined && 'contract' in found && found.signatures.length > 0)
    throw new UsageError({ zh: '合同已有签名，不能再改', en: 'the contract is signed by somebody; make another' });
  const begun = found === undefined ? begin(options, folder.file) : 'contract' in found ? found.contract : found.proposal;
  const source = sourceOf(options);
  const dataset = options.dataset ?? 'table';
  const commitment = source && (await commitInput(folder, source, dataset, options.columns ?? [source.column]));
  const proposal = commitment === undefined ? begun : addInput(begun, commitment);
  if (missing(proposal).length === 0) {
    const contract = makeContract(proposal);
    writeContractFile(path, { contract, signatures: [] });
    terminal.say({
      zh: `合同已齐备，待双方审批：${path}\n合同摘要 ${contractHash(contract)}`,
      en: `the contract is complete and awaits both approvals: ${path}\nits hash is ${contractHash(contract)}`,
    });
    return exitCodes.done;
  }
  writeContractFile(path, { proposal });
  terminal.say({
    zh: `已起草 ${path}；各方还须以同一命令补入表格：${missing(proposal).join('、')}`,
    en: `begun ${path}; by the same command their tables still have to be added by: ${missing(proposal).join(', ')}`,
  });
  return exitCodes.done;
}

/** Names of the parties whose table the protocol demands and nobody has added. */
function missing({ protocol: named, parties, inputs }: TaskProposal): readonly string[] {
  const protocol = findProtocol(named.name, named.version);
  const wanted = protocol?.inputsOf ?? protocol?.parties ?? [];
  return parties.flatMap(({ name, party }) =>
    wanted.includes(party) && !inputs.some((one) => one.party === name) ? [name] : [],
  );
}

function begin(
  { peer, protocol: wanted, purpose, set = [], quota = [], days }: Options,
  own: Parameters<typeof contractPartyOf>[0],
): TaskProposal {
  const protocol = protocols.find(({ name }) => name === wanted);
  const length = Number(days);
  if (peer === undefined || protocol === undefined || purpose === undefined)
    throw new UsageError({ zh: '起草须给出 --peer、--protocol 和 --purpose', en: '--peer, --protocol and --purpose are needed' });
  if (!(length > 0 && length <= MAX_DAYS))
    throw new UsageError({ zh: `--days 为 1 至 ${MAX_DAYS}`, en: `--days is 1 to ${MAX_DAYS}` });
  return {
    task: randomUUID(),
    purpose,
    protocol: { name: protocol.name, version: protocol.version },
    parameters: pairs('--set', set, parameterOf),
    parties: [contractPartyOf(own), contractPartyOf(requirePeer(peer))],
    inputs: [],
    quotas: { runs: 1, ...pairs('--quota', quota, Number) },
    budget: null,
    expires: new Date(Date.now() + length * DAY_MS).toISOString(),
  };
}

function pairs<Value>(
  option: string,
  given: readonly string[],
  valueOf: (text: string) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    given.map((one) => {
      const [name = '', ...rest] = one.split('=');
      if (name === '' || rest.length === 0)
        throw new UsageError({ zh: `${option} 应为 名称=值`, en: `${option} takes name=value` });
      return [name, valueOf(rest.join('='))];
    }),
  );
}

function parameterOf(text: string): ProtocolParameters[string] {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
