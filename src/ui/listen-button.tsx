import { Square, Volume2 } from 'lucide';
import { Button } from './button.tsx';
import { useSpeech } from './speech.ts';

export type ListenButtonProps = {
  /** What it reads aloud. */
  words: string;
  /** The language of the words, BCP 47. */
  lang: string;
  label: string;
  stopLabel: string;
};

/** Reads something aloud; not there where the browser has no voice for the language. */
export function ListenButton({ words, lang, label, stopLabel }: ListenButtonProps) {
  const { can, speaking, say, stop } = useSpeech(lang);
  if (!can) return null;
  return (
    <Button icon={speaking ? Square : Volume2} onClick={() => (speaking ? stop() : say(words))}>
      {speaking ? stopLabel : label}
    </Button>
  );
}
