/** Events per second to choose from. */
export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

export interface Player {
  readonly playing: boolean;
  readonly speed: Speed;
}

export type PlayerAction =
  | { readonly type: 'toggled' }
  /** The person stepped, dragged or jumped: they lead now. */
  | { readonly type: 'moved' }
  /** The newest event is shown: nothing more to play. */
  | { readonly type: 'reachedEnd' }
  | { readonly type: 'speedChosen'; readonly speed: Speed };

export const stopped: Player = { playing: false, speed: 1 };

/** What the player does next. Where it stands is in the address, never here. */
export function play(player: Player, action: PlayerAction): Player {
  switch (action.type) {
    case 'toggled':
      return { ...player, playing: !player.playing };
    case 'moved':
    case 'reachedEnd':
      return player.playing ? { ...player, playing: false } : player;
    case 'speedChosen':
      return { ...player, speed: action.speed };
  }
}

/** How long each event is shown while playing, in milliseconds. */
export function frameMs(speed: Speed): number {
  return 1000 / speed;
}
