import { useEffect, useState } from 'preact/hooks';

interface Speech {
  /** whether this browser has a voice for the language */
  readonly can: boolean;
  readonly speaking: boolean;
  readonly say: (words: string) => void;
  readonly stop: () => void;
}

/** Reads aloud with the browser's own voice, where it has one for the language. */
export function useSpeech(lang: string): Speech {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | undefined>(() => findVoice(lang));
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    const engine = speechEngine();
    // Voices may come late: Chrome loads them only after the first question.
    const look = () => setVoice(findVoice(lang));
    look();
    engine?.addEventListener?.('voiceschanged', look);
    return () => {
      engine?.removeEventListener?.('voiceschanged', look);
      engine?.cancel();
    };
  }, [lang]);
  return {
    can: voice !== undefined,
    speaking,
    say(words) {
      const engine = speechEngine();
      if (!engine || !voice) return;
      const utterance = new SpeechSynthesisUtterance(words);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.addEventListener('end', () => setSpeaking(false));
      utterance.addEventListener('error', () => setSpeaking(false));
      engine.cancel();
      engine.speak(utterance);
      setSpeaking(true);
    },
    stop() {
      speechEngine()?.cancel();
      setSpeaking(false);
    },
  };
}

function speechEngine(): SpeechSynthesis | undefined {
  return typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis;
}

/** A voice of the phone itself before one that needs the network. */
function findVoice(lang: string): SpeechSynthesisVoice | undefined {
  const voices = (speechEngine()?.getVoices() ?? []).filter(
    (voice) => voice.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2).toLowerCase(),
  );
  return voices.find(({ localService }) => localService) ?? voices[0];
}
