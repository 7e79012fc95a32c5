import { Ear, Eraser, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Consent } from '../../domain/consent.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { consentWords } from './consent-words.ts';
import { LeavingSheet } from './leaving-sheet.tsx';
import { useConsent } from './use-consent.tsx';
import { useErase } from './use-erase.tsx';

interface WithdrawnNoticeProps {
  readonly item: Item;
  /** whose it is */
  readonly consent: string;
  /** missing where it is heard already */
  readonly onListen: (() => void) | undefined;
}

/** In place of the sound: it is closed, with the two ways on, and a third for whoever has to hear which one it is. */
export function WithdrawnNotice({ item, consent: of, onListen }: WithdrawnNoticeProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { consent, answer } = useConsent({ scope: item.scope, id: item.id, consent: of });
  const [erasing, setErasing] = useState(false);
  return (
    <>
      <Notice
        kind="warn"
        live={false}
        title={consentWords(i18n, consent)}
        action={
          <ButtonRow>
            <Button icon={Undo2} onClick={() => void answer({ withdrawn: null })}>
              {t('consent.give')}
            </Button>
            <Button icon={Eraser} onClick={() => setErasing(true)}>
              {t(consent?.joined ? 'consent.eraseSince' : 'consent.erase')}
            </Button>
            {onListen && (
              <Button kind="plain" icon={Ear} onClick={onListen}>
                {t('consent.listen')}
              </Button>
            )}
          </ButtonRow>
        }
      >
        {t(onListen ? 'consent.closed' : 'consent.openedToDecide')}
      </Notice>
      {consent?.joined ? (
        erasing && (
          <EraseJoined item={item} consent={{ ...consent, id: of }} onClose={() => setErasing(false)} />
        )
      ) : (
        <Sheet
          open={erasing}
          title={t('consent.erase')}
          closeLabel={t('kit.close')}
          onClose={() => setErasing(false)}
        >
          <EraseWay item={item} />
        </Sheet>
      )}
    </>
  );
}

interface EraseJoinedProps {
  readonly item: Item;
  readonly consent: Listed<Consent>;
  readonly onClose: () => void;
}

/** Of somebody who joined only what was said since is theirs; everything goes only where that is meant. */
function EraseJoined({ item, consent, onClose }: EraseJoinedProps) {
  const erase = useErase(item);
  return (
    <LeavingSheet
      interview={item}
      joined={[consent]}
      chosen={consent.id}
      onRefuse={() => void erase('withdrawn')}
      onClose={onClose}
    />
  );
}

interface WithdrawnWaysProps {
  readonly item: Item;
  /** whose it is; the first one's unless said */
  readonly consent?: string | undefined;
  readonly onDone: () => void;
}

/** Both ways on with what each of them does, where the consent has just been taken back. */
export function WithdrawnWays({ item, consent, onDone }: WithdrawnWaysProps) {
  const { t } = useI18n();
  const { answer } = useConsent({ scope: item.scope, id: item.id, consent });
  return (
    <Stack>
      <p>{t('consent.withdrawHint')}</p>
      <ButtonRow>
        <Button kind="act" onClick={onDone}>
          {t('consent.done')}
        </Button>
        <Button icon={Undo2} onClick={() => void answer({ withdrawn: null })}>
          {t('consent.give')}
        </Button>
      </ButtonRow>
      <EraseWay item={item} />
    </Stack>
  );
}

/** What nothing brings back, said before it is done. */
function EraseWay({ item }: { item: Item }) {
  const { t } = useI18n();
  const erase = useErase(item);
  return (
    <>
      <p>{t('consent.eraseHint')}</p>
      <Button kind="danger" icon={Eraser} onClick={() => void erase('withdrawn')}>
        {t('consent.erase')}
      </Button>
    </>
  );
}
