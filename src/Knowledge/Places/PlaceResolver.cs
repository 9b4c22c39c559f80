namespace DvBot.Knowledge.Places;

/// <summary>Turns the places of a message into the one mention the bot works with.</summary>
internal static class PlaceResolver
{
    /// <summary>The mention; <paramref name="places"/> is in order and not empty.</summary>
    internal static PlaceMention Resolve(PlaceIndex index, PlaceText text, List<NameMatch> places)
    {
        var best = Narrowed(index, text, places, Primary(index, places), out var first, out var last);
        var start = text.Token(text.Spans[first.OuterSpan].First).Start;
        var length = text.Spans[last.EndSpan - 1].End - start;
        var (province, commune, ask) = Meaning(index, best);
        return new PlaceMention(
            province < 0 ? null : index.Provinces[province].Name, commune < 0 ? null : index.Communes[commune].FullName, ask, start, length);
    }

    // The loudest cue wins, then the first; of one address the finest part speaks for all.
    private static NameMatch Primary(PlaceIndex index, List<NameMatch> places)
    {
        var primary = places[0];
        foreach (var place in places)
        {
            if (Rank(place) > Rank(primary))
            {
                primary = place;
            }
        }

        return primary;

        // A place that would have to be asked for gives way to one that is clear and as loud.
        int Rank(NameMatch place) => ((int)place.Cue.Kind * 2) + (Meaning(index, place).Ask ? 0 : 1);
    }

    private static NameMatch Narrowed(PlaceIndex index, PlaceText text, List<NameMatch> places, NameMatch primary, out NameMatch first, out NameMatch last)
    {
        first = last = primary;
        var at = places.IndexOf(primary);
        var finest = primary;

        // Neighbours to the right and to the left belong to the same address as long as they fit.
        for (var i = at + 1; i < places.Count && MatchChain.AreNeighbours(text, places[i - 1], places[i], out _) && Join(places[i]); i++)
        {
            last = places[i];
        }

        for (var i = at - 1; i >= 0 && MatchChain.AreNeighbours(text, places[i], places[i + 1], out _) && Join(places[i]); i--)
        {
            first = places[i];
        }

        // "Em ở xã Tân Lập, bị đánh mãi. Ở đây là Thái Bình": a place elsewhere helps only if it is not where she left or comes from.
        foreach (var other in places)
        {
            if (other.FirstSpan < first.FirstSpan || other.FirstSpan > last.FirstSpan)
            {
                if (other.Cue.Kind >= CueKind.None && primary.Cue.Kind >= CueKind.None && Join(other))
                {
                    continue;
                }
            }
        }

        return finest;

        bool Join(NameMatch other)
        {
            var mine = MatchChain.Narrow(index, finest.Units, other.Units);
            var others = MatchChain.Narrow(index, other.Units, mine);
            if (mine.Length == 0 || others.Length == 0)
            {
                return false;
            }

            finest.Units = mine;
            other.Units = others;
            var chosen = Level(index, other) > Level(index, finest) ? other : finest;
            chosen.IsNarrowed = true;
            finest = chosen;
            return true;
        }
    }

    private static UnitLevel Level(PlaceIndex index, NameMatch match) => index.Units[match.Units[0]].Level;

    private static (int Province, int Commune, bool Ask) Meaning(PlaceIndex index, NameMatch match)
    {
        var level = Level(index, match);
        var units = Array.ConvertAll(match.Units, u => index.Units[u]);
        if (level <= UnitLevel.FormerProvince)
        {
            // Today's name wins over the former province of the same name; short names may mean several.
            return Array.TrueForAll(units, u => u.Level > UnitLevel.FormerProvince || u.Province == units[0].Province)
                ? (units[0].Province, -1, false)
                : (-1, -1, true);
        }

        if (level == UnitLevel.District)
        {
            return OfDistricts(index, match, units);
        }

        return OfCommunes(units);
    }

    private static (int Province, int Commune, bool Ask) OfDistricts(PlaceIndex index, NameMatch match, PlaceUnit[] units)
    {
        var districts = Preferred(Array.FindAll(units, u => u.Level == UnitLevel.District), u => u.IsRecent);
        var province = districts[0].Province;
        var bare = (match.Type.Types & UnitTypes.AnyDistrict) == 0;
        if (Array.Exists(districts, d => d.Province != province))
        {
            return (-1, -1, true);
        }

        // "ở Bình Minh": a commune of today in another province may be meant as well.
        if (bare && !match.IsNarrowed && !match.Name.IsKnownAlone && Array.Exists(units, u => u.Level == UnitLevel.Commune && u.Province != province))
        {
            return (-1, -1, true);
        }

        // A city that left its name to a ward: "tp Hải Dương".
        if ((match.Type.Types & (UnitTypes.City | UnitTypes.Town)) != 0)
        {
            foreach (var unit in match.Name.Units)
            {
                if (index.Units[unit] is { Level: UnitLevel.Commune } ward && (ward.Types & UnitTypes.Ward) != 0 && Array.Exists(districts, d => d.Communes.Contains(ward.Communes[0])))
                {
                    return (province, ward.Communes[0], false);
                }
            }
        }

        return (province, -1, false);
    }

    private static (int Province, int Commune, bool Ask) OfCommunes(PlaceUnit[] units)
    {
        units = Preferred(Preferred(units, u => u.Level == UnitLevel.Commune), u => u.IsRecent);
        var province = units[0].Province;
        if (Array.Exists(units, u => u.Province != province))
        {
            return (-1, -1, true);
        }

        var commune = units[0].Communes.Length > 0 ? units[0].Communes[0] : -1;
        return commune < 0 || Array.Exists(units, u => u.Communes.Length == 0 || u.Communes[0] != commune)
            ? (province, -1, true)
            : (province, commune, false);
    }

    private static PlaceUnit[] Preferred(PlaceUnit[] units, Predicate<PlaceUnit> better)
    {
        var kept = Array.FindAll(units, better);
        return kept.Length > 0 ? kept : units;
    }
}
