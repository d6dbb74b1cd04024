export { openSender, type Sender } from './sending/open-sender.ts';
