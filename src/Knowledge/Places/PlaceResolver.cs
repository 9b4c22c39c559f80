namespace DvBot.Knowledge.Places;

/// <summary>Turns the places of a message into the one mention the bot works with.</summary>
internal static class PlaceResolver
{
    private const int ManyNamesakes = 6;
    private const int ManyFormer = 3;

    /// <summary>The mention; null when she only says where she is not. <paramref name="places"/> is in order and not empty.</summary>
    internal static PlaceMention? Resolve(PlaceIndex index, PlaceText text, List<NameMatch> places)
    {
        if (places.TrueForAll(p => p.Cue.Kind == CueKind.Denied))
        {
            return null;
        }

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
                if (other.Cue.Kind >= CueKind.None && primary.Cue.Kind >= CueKind.None && (IsFiner(other) || IsFiner(primary)) && Join(other))
                {
                    continue;
                }
            }
        }

        return finest;

        // Two provinces are two places, though each may have a commune of the other's name.
        bool IsFiner(NameMatch place) => place.IsTyped || Level(index, place) > UnitLevel.FormerProvince;

        bool Join(NameMatch other)
        {
            if (other.Cue.Kind == CueKind.Denied && finest.Cue.Kind != CueKind.Denied)
            {
                return false;
            }

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
            chosen.IsOfDistrict |= Level(index, ReferenceEquals(chosen, other) ? finest : other) == UnitLevel.District;
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

        return OfCommunes(index, match, units);
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

        // "ở Bình Minh": so many communes bear the name that one of them may be meant as well.
        if (bare && !match.IsNarrowed && !match.Name.IsKnownAlone && Elsewhere(index, match.Name, province) >= ManyNamesakes)
        {
            return (-1, -1, true);
        }

        // A district that became one commune whole: "Côn Đảo".
        var same = Array.TrueForAll(districts, d => d is { IsRecent: true, Communes.Length: 1 } && d.Communes[0] == districts[0].Communes[0]);
        return (province, same ? districts[0].Communes[0] : -1, false);
    }

    // Other provinces in which a commune bears the name, or bore it until 2025.
    private static int Elsewhere(PlaceIndex index, PlaceName name, int province) => name.Units
        .Select(u => index.Units[u]).Where(u => u.Level >= UnitLevel.Commune && u.IsRecent && u.Province != province).Select(u => u.Province).Distinct().Count();

    private static (int Province, int Commune, bool Ask) OfCommunes(PlaceIndex index, NameMatch match, PlaceUnit[] units)
    {
        // Who names the district means the commune as it was.
        var all = units;
        units = match.IsOfDistrict
            ? Preferred(units, u => u.Level == UnitLevel.FormerCommune && u.IsRecent)
            : Preferred(Preferred(units, u => u.Level == UnitLevel.Commune), u => u.IsRecent);
        var province = units[0].Province;
        if (Array.Exists(units, u => u.Province != province))
        {
            return (-1, -1, true);
        }

        // Today's name is the only one, but people remember those of other provinces, and not always the type word.
        if (!match.IsNarrowed && (all.Where(u => u.IsRecent && u.Province != province).Select(u => u.Province).Distinct().Count() >= ManyFormer ||
            (!match.Name.IsNumber && Elsewhere(index, match.Name, province) >= ManyNamesakes)))
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
