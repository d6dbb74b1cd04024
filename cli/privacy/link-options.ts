import { Option } from 'commander';
import type { PartyFolder } from '../../privacy/contract/party-folder.ts';
import type { PartyFile } from '../../privacy/contract/party-file.ts';
import { connectToPeer, listenForPeer, type PeerLink } from '../../privacy/transport/peer-link.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export type LinkOptions = { readonly listen?: string; readonly connect?: string };

/** Where the peer is met: one party listens, the other connects; TLS 1.3, each accepting only the other's certificate. */
export function linkOptions(terminal: Terminal): readonly Option[] {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  return [
    new Option('--listen <host:port>', text('在此等候对方', 'wait for the peer here')),
    new Option('--connect <host:port>', text('连接对方', 'connect to the peer')).conflicts('listen'),
  ];
}

export async function openLink({ listen, connect }: LinkOptions, folder: PartyFolder, peer: PartyFile): Promise<PeerLink> {
  const at = /^(?<host>[^:]+|\[[0-9a-f:]+\]):(?<port>\d{1,5})$/.exec(listen ?? connect ?? '')?.groups;
  const port = Number(at?.['port']);
  if (at === undefined || !(port > 0 && port < 65_536))
    throw new UsageError({ zh: '--listen 或 --connect 须为 主机:端口', en: '--listen or --connect takes host:port' });
  const host = at['host']!.replace(/^\[|\]$/g, '');
  const credentials = { certificate: folder.file.certificate, key: folder.tlsKey, peerCertificate: peer.certificate };
  return listen === undefined ? connectToPeer({ host, port, credentials }) : listenForPeer({ host, port, credentials });
}
