import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isShow, type Show } from './entries.ts';

/** Safari allows about three changes of the address a second. */
const PAUSE = 350;

interface Choice {
  readonly show: Show;
  readonly words: string;
}

/** What to look for and what to show stand in the address, so that coming back finds the same list. */
export function useChoice(): Choice & { readonly choose: (next: Choice) => void } {
  const { query, route } = useLocation();
  const { q = '', show } = query;
  const [words, setWords] = useState(q);
  const written = useRef(q);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (q === written.current) return;
    written.current = q;
    setWords(q);
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const choose = (next: Choice) => {
    setWords(next.words);
    clearTimeout(timer.current);
    const write = () => {
      written.current = next.words;
      route(addressOf(next), true);
    };
    if (next.words === words) write();
    else timer.current = setTimeout(write, PAUSE);
  };
  return { show: isShow(show) ? show : 'all', words, choose };
}

function addressOf({ show, words }: Choice): string {
  const asked = new URLSearchParams();
  if (show !== 'all') asked.set('show', show);
  if (words !== '') asked.set('q', words);
  const text = asked.toString();
  return text === '' ? '/notebook' : `/notebook?${text}`;
}
