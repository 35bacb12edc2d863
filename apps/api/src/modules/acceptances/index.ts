export { AcceptanceEntity, type EmailDeliveryStatus } from './acceptance.entity.js';
export { AcceptanceRepository } from './acceptance.repository.js';
