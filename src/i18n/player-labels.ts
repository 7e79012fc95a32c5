import type { I18n } from './provider.tsx';

/** The words of the player. */
export function playerLabels({ t, format }: Pick<I18n, 't' | 'format'>) {
  return {
    player: t('kit.player'),
    play: t('kit.play'),
    pause: t('kit.pause'),
    backFive: t('kit.backFive'),
    forwardFive: t('kit.forwardFive'),
    place: t('kit.place'),
    speed: t('kit.speed'),
    cantPlay: t('kit.cantPlay'),
    clock: format.clock,
    placeOf: (at: number, length: number) =>
      t('kit.placeOf', { at: format.spoken(at), length: format.spoken(length) }),
    speedOf: (speed: number) => `${format.number(speed)}×`,
  };
}
