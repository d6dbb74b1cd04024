import { useLanguage } from '../language.tsx';
import { useAct } from '../use-act.ts';
import { HandDocument } from './hand-document.tsx';
import { MessageForm } from './message-form.tsx';

/** Writes to the other side and hands it documents; both stand in the timeline. */
export function Conversation({ applicationId, open }: { readonly applicationId: string; readonly open: boolean }) {
  const { t } = useLanguage();
  const send = useAct('marketplace.send-message', { changes: ['marketplace'] });
  return (
    <section className="sheet">
      <h2>{t({ zh: '沟通与材料', en: 'Messages and documents' })}</h2>
      <MessageForm send={{ ...send, mutate: (text, then) => send.mutate({ applicationId, text }, then) }} />
      {open && (
        <HandDocument
          upload={(platform, file) => platform.upload('marketplace.add-document', { applicationId, fileName: file.name }, file)}
        />
      )}
    </section>
  );
}
