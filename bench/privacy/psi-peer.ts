import PSI from '@openmined/psi.js/psi_wasm_node.js';

/** CPU seconds of the same intersection by @openmined/psi.js in this process, all four steps, with raw sets; checks that it finds as many. */
export async function psiPeerSeconds(receiver: readonly string[], sender: readonly string[], matches: number): Promise<number> {
  const psi = await PSI();
  const before = process.cpuUsage();
  const server = psi.server!.createWithNewKey(true);
  const client = psi.client!.createWithNewKey(true);
  const setup = server.createSetupMessage(0, receiver.length, sender, psi.dataStructure.Raw);
  const request = client.createRequest(receiver);
  const found = client.getIntersection(setup, server.processRequest(request));
  const { user, system } = process.cpuUsage(before);
  if (found.length !== matches) throw new Error(`psi.js finds ${found.length} where ${matches} match`);
  return (user + system) / 1e6;
}
