import { Users, TextWrap } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { onOwnLines, wordsOf } from '../../domain/both-wrote.ts';
import { authorNames } from '../../i18n/author-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { TextTarget } from '../../store/text-session.ts';
import { type BothWrote as Wrote, useBothWrote } from '../../store/use-both-wrote.tsx';
import type { EditedText } from '../../store/use-text.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './both-wrote.module.css';
import { SaidText } from './said-text.tsx';

interface BothWroteProps {
  readonly target: TextTarget;
  /** the editor that the words stand in: what is put apart is one more edit of it */
  readonly text: EditedText;
  /** somebody is writing: what would move the box under their hands waits */
  readonly busy: boolean;
}

/** "Rosa and you both wrote": said until somebody has looked at whose words are whose. */
export function BothWrote({ target, text, busy }: BothWroteProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const wrote = useBothWrote(target, target.field);
  const [open, setOpen] = useState(false);
  const [looked, setLooked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    wrote?.look();
    setOpen(false);
    setLooked(true);
    // What opened it goes away now that it was looked at.
    place.current?.focus();
  };
  const isDue = wrote !== undefined && wrote.told.length > 0;
  const [shown, show] = useState(false);
  useEffect(() => {
    if (!isDue || !busy) show(isDue);
  }, [isDue, busy]);
  if (!shown && !open && !looked) return null;
  return (
    <div ref={place} tabIndex={-1} class={styles.place}>
      {isDue && shown && (
        <Notice
          action={
            <Button icon={Users} onClick={() => setOpen(true)}>
              {t(wrote.told.length + (wrote.mine ? 1 : 0) > 2 ? 'history.seeAll' : 'history.seeBoth')}
            </Button>
          }
        >
          {t(wrote.mine ? 'history.bothWrote' : 'history.manyWrote', { who: authorNames(i18n, wrote.told) })}
        </Notice>
      )}
      <Sheet open={open} title={t('history.whose')} closeLabel={t('kit.close')} onClose={close}>
        {wrote && <Whose wrote={wrote} text={text} onDone={close} />}
      </Sheet>
    </div>
  );
}

function Whose({ wrote, text, onDone }: { wrote: Wrote; text: EditedText; onDone: () => void }) {
  const { t } = useI18n();
  const { said, mine } = wrote;
  const apart = onOwnLines(said);
  // While something typed is still on its way to disk, the two are not yet the same.
  const isSame = text.open && wordsOf(said) === text.words;
  return (
    <>
      <p>{t('history.allKept')}</p>
      <SaidText said={said} />
      {mine && !said.some(({ by }) => by.mine) && <p>{t('history.noneYours')}</p>}
      {apart.length > 0 && isSame && (
        <Notice
          live={false}
          action={
            <Button
              kind="act"
              icon={TextWrap}
              onClick={() => {
                apart.forEach(text.change);
                // The box doesn't show it yet: what is typed next is to begin from it.
                void text.flush();
                onDone();
              }}
            >
              {t('history.ownLines')}
            </Button>
          }
        >
          {t('history.glued')}
        </Notice>
      )}
    </>
  );
}
