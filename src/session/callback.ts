import { receiveCallback } from './receive-callback.ts'

receiveCallback(window, Date.now())
