import { StoreUnavailable } from '@saksgang/event-store';
import { isDatabaseAway } from '@saksgang/event-store-postgres';

/**
 * The same port, all of whose methods ask the database: one that does not answer is told as the store tells it
 * (`StoreUnavailable`: ask again), not as a fault of ours. What was wrong with a question stays what it is.
 */
export function tellingSilence<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      return typeof method === 'function' ? asking(method, target) : method;
    },
  });
}

function asking(method: CallableFunction, target: object) {
  return async (...args: readonly unknown[]): Promise<unknown> => {
    try {
      return await Reflect.apply(method, target, args);
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      throw new StoreUnavailable('the database did not answer', { cause: error });
    }
  };
}
