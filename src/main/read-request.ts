import type { z } from 'zod'
import { requests } from '../preload/requests'
import { parsedRequest } from './parsed-request'

type Requests = typeof requests

/** Reads a request that main answers itself. @throws as `parsedRequest` does */
export const readRequest = <C extends keyof Requests>(channel: C, given: unknown): z.output<Requests[C]> =>
  parsedRequest(requests, channel, given)
