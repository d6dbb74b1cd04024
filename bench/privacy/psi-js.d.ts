/** The package's own declarations are not found under the name of its build for Node. */
declare module '@openmined/psi.js/psi_wasm_node.js' {
  type Message = { readonly getRaw: () => unknown };
  type Server = {
    readonly createSetupMessage: (
      falsePositives: number,
      clientSize: number,
      ids: readonly string[],
      structure: number,
    ) => Message;
    readonly processRequest: (request: Message) => Message;
  };
  type Client = {
    readonly createRequest: (ids: readonly string[]) => Message;
    readonly getIntersection: (setup: Message, response: Message) => readonly number[];
  };
  type Library = {
    readonly dataStructure: { readonly Raw: number };
    readonly server?: { readonly createWithNewKey: (reveal: boolean) => Server };
    readonly client?: { readonly createWithNewKey: (reveal: boolean) => Client };
  };
  export default function load(): Promise<Library>;
}
