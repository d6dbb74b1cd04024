/** As whom the platform asks for passkeys (WebAuthn 3, 5.1.2): the host of its public address, and the origins its pages are served from. */
export function relyingParty(publicUrl: string): { readonly id: string; readonly origins: string[] } {
  const url = new URL(publicUrl);
  if (!isThisMachine(url.hostname)) return { id: url.hostname, origins: [url.origin] };
  // Browsers take no address for a relying party, and call this machine localhost.
  url.hostname = 'localhost';
  return { id: 'localhost', origins: [url.origin] };
}

const isThisMachine = (host: string) => host === 'localhost' || host === '[::1]' || host.startsWith('127.');
