import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { ConfirmationConnection } from '../../domains/confirmations/confirmation.type.js';
import { PrintFile } from '../../domains/shipping/labels/print/print-file.type.js';
import { PurchasesArgs } from '../../domains/shipping/purchases/records/purchase-filter.input.js';
import {
  Purchase,
  PurchaseConnection,
} from '../../domains/shipping/purchases/records/purchase.type.js';
import { referencedSupplySource } from '../../domains/supply-sources/referenced-supply-source.js';
import { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { checkPageSize, ConnectionArgs } from '../../graph/connection.args.js';
import { CountsAs, Weighs } from '../../graph/list-size.js';
import { momentAsked } from '../../graph/moment-argument.js';
import { LocalDate } from '../../graph/scalars.js';
import { Seller } from '../../graph/seller.type.js';
import { MOST_NAMED } from '../printing/location-names.js';
import { addUpLabels, presentDay } from './add-up-labels.js';
import { MOST_LISTED } from './end-of-day-sheet.js';
import type { EndOfDayJob } from './end-of-day-sheet.js';
import { EndOfDay, EndOfDayGroup } from './end-of-day.type.js';
import { LabelDay } from './label-day.js';
import { labelsFromElsewhere } from './labels-from-elsewhere.js';
import type { LocalDay } from './local-day.js';

/** Measured: some 2 ms for a day of 1,000 labels. */
const DAY_WEIGHT = 3_000;

/** `Seller.endOfDay`. */
@Resolver(() => Seller)
export class SellerEndOfDayResolver {
  @Weighs(DAY_WEIGHT)
  @FieldResolver(() => EndOfDay, {
    nullable: true,
    description:
      'What left on a day, from the ledger: the labels that were bought with this API on that day and not cancelled since, by location and carrier. The day of a label is that of its `settledAt`, or with `by: SHIP_DATE` that of its ship date, in the time zone of its location: a label that evidence or a person settled later counts on that later day, as it could not be printed before. A label whose refund was refused counts, as it is valid. Amazon counts a parcel as shipped with its label; `confirmations` has the parcels with labels from elsewhere. Adds up at most 100,000 labels. Cost: none for locations that were read within a day; else one getSupplySource (40/s) for each location of the labels, for its time zone.',
  })
  async endOfDay(
    @Root() { sellerId }: Seller,
    @Arg('date', () => LocalDate, {
      nullable: true,
      description:
        'The day, in the time zone of each location. Default: the present day of the location that is asked for, else of the marketplace.',
    })
    date: string | null | undefined,
    @Arg('supplySourceId', () => ID, {
      nullable: true,
      description: 'Only this location; all when absent.',
    })
    supplySourceId: string | null | undefined,
    @Arg('by', () => LabelDay, {
      defaultValue: LabelDay.PURCHASED,
      description:
        'The day that labels count on. SHIP_DATE has what the carriers take on the day, also labels that were bought before it. A label whose ship date is not known counts on the day of its purchase, in a group of its own.',
    })
    by: LabelDay,
    @Ctx() context: RequestContext,
  ): Promise<EndOfDay> {
    const scope = context.seller(sellerId);
    const place = supplySourceId ?? null;
    const day = date ?? (await presentDay(scope, place, momentAsked(null)));
    return addUpLabels(sellerId, { date: day, supplySourceId: place, by }, scope);
  }
}

/** Fields of a group that read lists. */
@Resolver(() => EndOfDayGroup)
export class EndOfDayGroupResolver {
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'The location that the parcels leave from. Null for an address, and for purchases of an earlier version of the server. Cost: none for `id` and `supplySourceId`; else one getSupplySource (40/s) for each location of the request, unless cached.',
  })
  supplySource(
    @Root() { sellerId, supplySourceId }: EndOfDayGroup,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupplySource | null> | SupplySource | null {
    if (supplySourceId === null) return null;
    return referencedSupplySource(context.seller(sellerId).supplySources, supplySourceId, info);
  }

  @FieldResolver(() => PurchaseConnection, {
    nullable: true,
    description:
      'The purchases of the labels, the last settled first. To read on, pass the cursor to `Seller.purchases` with `sortBy: SETTLED_AT_DESC` and the filter `states: [PURCHASED]`, `isCancelled: false`, `settled` with `from` and `before`, and the location and carrier of the group; of a group by SHIP_DATE `shipDate` takes the place of `settled`. Cost: no call.',
  })
  purchases(
    @Root() group: EndOfDayGroup,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseConnection> {
    checkPageSize(page);
    const { sellerId, supplySourceId, carrierName, day, by, isWithoutShipDate } = group;
    const args = Object.assign(new PurchasesArgs(), page, {
      sortBy: 'SETTLED_AT_DESC' as const,
      filter: {
        states: ['PURCHASED' as const],
        isCancelled: false,
        [by === LabelDay.SHIP_DATE ? 'shipDate' : 'settled']: periodOf(day),
        ...(supplySourceId !== null && { supplySourceIds: [supplySourceId] }),
        ...(carrierName !== null && { carrierNames: [carrierName] }),
      },
    });
    return context.seller(sellerId).shipping.records.list(args, {
      ...(supplySourceId === null && { isSoldFromAddress: true }),
      ...(carrierName === null && { hasCarrier: false }),
      ...(isWithoutShipDate && { hasShipDate: false }),
    });
  }
}

/** Labels of orders on hold that a day lists. */
const MOST_ON_HOLD = 100;

/** Fields of a day that read lists, and its sheet. */
@Resolver(() => EndOfDay)
export class EndOfDayResolver {
  @CountsAs({ entries: 20 })
  @FieldResolver(() => [Purchase], {
    nullable: true,
    description: `The purchases of the labels of the day whose orders are on hold now, in the order of their time, at most ${MOST_ON_HOLD}: \`onHoldCount\` counts all. Keep their parcels back, and end the hold with \`releaseOrders\` or cancel the label with \`cancelShipment\`. Cost: no call.`,
  })
  async onHold(
    @Root() { sellerId, heldKeys }: EndOfDay,
    @Ctx() context: RequestContext,
  ): Promise<Purchase[]> {
    const { records } = context.seller(sellerId).shipping;
    const keys = [...heldKeys].slice(0, MOST_ON_HOLD);
    const found = await Promise.all(keys.map((key) => records.find(key)));
    return found.filter((purchase) => purchase !== null);
  }

  @FieldResolver(() => PrintFile, {
    nullable: true,
    description: `The day on paper, as a PDF: by location and carrier the number of labels, their cost, the tracking numbers with order ids, and a place for a signature; each part on a new page when there are several. It says how many parcels of the day have labels from elsewhere, by their tracking numbers, and does not list them; those whose confirmations all failed are counted apart. It marks the labels of orders on hold and says how many there are. It says whether labels count by ship date, and has those without one in parts of their own. It has no name and no address of a buyer. Lists at most ${MOST_LISTED} labels; the counts and costs are those of the day. US Letter in North America, else A4. It is made when its link is opened, from the labels at that time. Costs no call; opening it costs one getSupplySource (40/s) for each location whose time zone is not remembered, and for each of the first ${MOST_NAMED} locations, unless cached, for their names.`,
  })
  async sheet(
    @Root() { sellerId, supplySourceId, date, by, count }: EndOfDay,
    @Ctx() context: RequestContext,
  ): Promise<PrintFile> {
    const job: EndOfDayJob = { kind: 'END_OF_DAY', date, supplySourceId, by };
    const { links } = context.seller(sellerId).shipping.printing;
    const link = await links.linkTo(context.origin.baseUrl, job);
    return new PrintFile({ ...link, contentType: 'application/pdf', count, missing: [] });
  }

  @FieldResolver(() => ConfirmationConnection, {
    nullable: true,
    description:
      'The parcels that this API told Amazon about on that day, with labels from elsewhere: in every state but NOT_NEEDED, which is a label of `groups`. Of all locations, because a confirmation need not name one. Cost: no call.',
  })
  confirmations(
    @Root() { sellerId, day }: EndOfDay,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationConnection> {
    checkPageSize(page);
    return labelsFromElsewhere(day, context.seller(sellerId), page);
  }
}

function periodOf({ fromMs, beforeMs }: LocalDay) {
  return { from: new Date(fromMs), before: new Date(beforeMs) };
}
