/** Makes one picture small, away from the page: its sound, level and buttons go on meanwhile. */
import { offscreenEasel, shrink } from './shrink.ts';

addEventListener('message', ({ data }: MessageEvent<{ source: Blob | ImageBitmap; longest: number }>) => {
  void shrink(data.source, data.longest, offscreenEasel)
    .catch(() => undefined)
    .then((shrunk) => postMessage(shrunk));
});
