import { features, featuresService, streamsService } from './protocol.ts';

/** As servers of that age give it; the client chooses its calls by it. */
const VERSION = '23.10.6.0';

/** What the server says it can do: the calls of `Streams`, and none of those that came after 23.10. */
export function supportedMethods(): features.SupportedMethods {
  const answer = new features.SupportedMethods();
  answer.setEventStoreServerVersion(VERSION);
  const services = [streamsService.StreamsService, featuresService.ServerFeaturesService];
  for (const { path } of services.flatMap((service) => Object.values(service))) {
    const [, service = '', method = ''] = path.toLowerCase().split('/');
    const supported = new features.SupportedMethod();
    supported.setServiceName(service);
    supported.setMethodName(method);
    answer.addMethods(supported);
  }
  return answer;
}
