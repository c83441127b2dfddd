/** Amazon's id of the seller that a span concerns. */
export const SELLER_FIELD = 'fulfilment.seller.id';
/** Number of sellers, where they are several. */
export const SELLERS_FIELD = 'fulfilment.sellers';
