namespace DvBot.Knowledge.Places;

/// <summary>One unit as the finder sees it. References to other units are numbers in the index, -1 for none.</summary>
/// <param name="Level">Level, old or new.</param>
/// <param name="Types">Its type word, and the one it had before.</param>
/// <param name="Province">Number of today's province.</param>
/// <param name="FormerProvince">Number of the former province it lay in (or is); -1 for today's units.</param>
/// <param name="District">Number of the former district it lay in (or is); -1 for none.</param>
/// <param name="Communes">Numbers of today's communes on its area, likeliest first; itself for a commune.</param>
/// <param name="Districts">For one of today's communes the former districts it has area of; empty else.</param>
/// <param name="IsRecent">True for units of today and those in use on 2025-06-30.</param>
internal sealed record PlaceUnit(
    UnitLevel Level, UnitTypes Types, int Province, int FormerProvince, int District, int[] Communes, int[] Districts, bool IsRecent);
