import { findProtocol } from '../protocols/protocols.ts';
import { holds, type Protocol, type ProtocolParty, type TaskSize } from '../protocols/protocol.ts';
import type { Contract, TaskProposal } from './contract.ts';
import { ContractRefusedError } from './contract-refused-error.ts';
import { whoLearnsWhat } from './who-learns-what.ts';

const MAX_PARTIES = 64;
const MAX_TEXT = 500;

/**
 * The contract a proposal comes to: outputs, estimate and the table of who learns what are made from the protocol, the same at every party. Throws
 * `ContractRefusedError` where the proposal is not one of this protocol.
 */
export function makeContract(proposal: TaskProposal): Contract {
  const { task, purpose, protocol: named, parameters, parties, inputs, quotas, budget, expires } = proposal;
  const protocol = findProtocol(named.name, named.version);
  if (protocol === undefined) throw new ContractRefusedError('unknown-protocol', `${named.name} ${named.version}`);
  for (const fault of faultsOf(proposal, protocol)) throw new ContractRefusedError('not-complete', fault);
  const plain = { task, purpose, protocol: named, parameters, parties, inputs, quotas, budget, expires };
  return {
    format: 'jinqiao-task/1',
    ...plain,
    outputs: protocol.outputs
      .filter(({ when }) => holds(when, parameters))
      .flatMap(({ name, recipient }) =>
        parties.filter(({ party }) => party === recipient).map((one) => ({ name, recipient: one.name })),
      ),
    estimate: protocol.estimate(sizeOf(proposal)),
    statement: whoLearnsWhat(plain, protocol),
  };
}

function* faultsOf({ task, purpose, parties, inputs, parameters, quotas, budget, expires }: TaskProposal, protocol: Protocol) {
  if (!/^[\w.-]{1,100}$/.test(task)) yield 'task';
  if (purpose.trim() === '') yield 'purpose';
  // A line end in a name would let its author write lines of the table himself.
  const words = [
    purpose,
    ...parties.flatMap(({ name, operator, approver }) => [name, operator.holder, approver.holder]),
    ...inputs.flatMap(({ dataset, columns }) => [dataset, ...columns]),
    ...Object.values(parameters).map(String),
    ...Object.keys(quotas),
    ...Object.entries(budget ?? {})
      .flat()
      .map(String),
  ];
  if (words.some((word) => word.length > MAX_TEXT || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(word))) yield 'a name with control characters';
  if (parties.length > MAX_PARTIES || new Set(parties.map(({ name }) => name)).size !== parties.length) yield 'parties';
  for (const kind of protocol.parties) if (!parties.some(({ party }) => party === kind)) yield `no ${kind}`;
  for (const { party } of parties) if (!protocol.parties.includes(party)) yield `${party} takes no part`;
  for (const { name, party } of parties) {
    const wanted = (protocol.inputsOf ?? protocol.parties).includes(party);
    if (wanted && !inputs.some((one) => one.party === name)) yield `no input of ${name}`;
  }
  for (const { party, rows, root, columns } of inputs) {
    if (!parties.some(({ name }) => name === party)) yield `an input of ${party}`;
    if (!Number.isSafeInteger(rows) || rows < 0 || !/^[0-9a-f]{64}$/.test(root) || columns.length === 0) yield 'inputs';
  }
  const known = protocol.parameters ?? [];
  for (const { name, choices, optional } of known) {
    const value = parameters[name];
    if (value === undefined ? optional !== true : choices !== undefined && !choices.some((one) => one === value)) yield name;
  }
  for (const name of Object.keys(parameters)) if (!known.some((one) => one.name === name)) yield name;
  if (!Object.values(quotas).every((limit) => Number.isSafeInteger(limit) && limit > 0) || quotas['runs'] === undefined)
    yield 'quotas';
  if (Number.isNaN(Date.parse(expires)) || new Date(expires).toISOString() !== expires) yield 'expires';
}

function sizeOf({ parties, inputs, quotas, parameters }: TaskProposal): TaskSize {
  const rows: Partial<Record<ProtocolParty, number>> = {};
  const columns: Partial<Record<ProtocolParty, number>> = {};
  for (const input of inputs) {
    const kind = parties.find(({ name }) => name === input.party)!.party;
    rows[kind] = (rows[kind] ?? 0) + input.rows;
    columns[kind] = (columns[kind] ?? 0) + input.columns.length;
  }
  const repeated = Object.entries(quotas).find(([name]) => name !== 'runs')?.[1];
  return { rows, columns, parameters, ...(repeated === undefined ? {} : { rounds: repeated }) };
}
