import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Order } from '../../domains/orders/order.type.js';
import { PackingSlipSize } from '../../domains/shipping/labels/print/packing-slip-size.js';
import { PrintFile } from '../../domains/shipping/labels/print/print-file.type.js';
import { Needs } from '../../graph/access/needs-scope.js';

/** Describes the packing slip of an order. */
export interface PackingSlipJob {
  readonly kind: 'PACKING_SLIP';
  readonly orderId: string;
  /** Absent in links of earlier versions. */
  readonly size?: PackingSlipSize;
}

/** `Order.packingSlip`. */
@Resolver(() => Order)
export class OrderPackingSlipResolver {
  @Needs('READ_PERSONAL_DATA')
  @FieldResolver(() => PrintFile, {
    nullable: true,
    description:
      'Its packing slip as a PDF: order id, date, address, items with units, SKU and title, and gift messages, with the order id as a barcode (Code 128), which `Seller.lookup` reads. No prices. Latin, Greek, Cyrillic, Japanese and Arabic letters are printed as they are; a box stands for each character of other scripts and for each emoji. Costs no call; opening it costs one getOrder (0.5/s), none when a label was bought here and nothing is a gift.',
  })
  async packingSlip(
    @Root() { sellerId, amazonOrderId }: Order,
    @Arg('size', () => PackingSlipSize, {
      defaultValue: PackingSlipSize.PAGE,
      description: 'The size of its pages.',
    })
    size: PackingSlipSize,
    @Ctx() context: RequestContext,
  ): Promise<PrintFile> {
    const job: PackingSlipJob = { kind: 'PACKING_SLIP', orderId: amazonOrderId, size };
    const { links } = context.seller(sellerId).shipping.printing;
    const link = await links.linkTo(context.origin.baseUrl, job);
    return new PrintFile({ ...link, contentType: 'application/pdf', count: 1, missing: [] });
  }
}
